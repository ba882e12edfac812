import type { Db } from '#db/dialect'
import { peopleLike, staffOf, type StaffRow } from '#db/queries/event-desk.ts'
import { deleteStaff, insertStaff, type Staffing } from '#db/queries/event-writes.ts'
import { personByHandle } from '#db/queries/people.ts'

type Naming = { eventId: string; handle: string; role: Staffing['role']; by: string }

/** Makes somebody an organizer or a scanner of the event. */
export async function nameStaff(db: Db, { eventId, handle, role, by }: Naming, at: Date): Promise<{ kind: 'named' | 'is-already' | 'unknown'; name: string }> {
  return db.write(async (tx) => {
    const person = await personByHandle(tx, handle)
    if (!person) return { kind: 'unknown', name: handle }
    const named = await insertStaff(tx, { eventId, personId: person.id, role, by }, at)
    return { kind: named ? 'named' : 'is-already', name: person.name }
  })
}

/** Takes the role away again. An event keeps at least one organizer: without one nobody could open its desk. */
export async function endStaff(db: Db, staffing: Staffing): Promise<{ kind: 'ended' | 'was-not' | 'last-organizer' }> {
  return db.write(async (tx) => {
    const staff = await staffOf(tx, staffing.eventId)
    const organizers = staff.filter(({ role }) => role === 'organizer')
    if (staffing.role === 'organizer' && organizers.length === 1 && organizers[0]?.personId === staffing.personId) return { kind: 'last-organizer' }
    return { kind: (await deleteStaff(tx, staffing)) ? 'ended' : 'was-not' }
  })
}

const MOST_FOUND = 12

/** Whoever fits the words, for a form that names one of them. Nobody for no words. */
export async function searchPeople(db: Db, words: string): Promise<{ id: string; name: string; email: string; handle: string }[]> {
  return words.trim().length < 2 ? [] : peopleLike(db.read, words, MOST_FOUND)
}

export async function staffAt(db: Db, eventId: string): Promise<StaffRow[]> {
  return staffOf(db.read, eventId)
}
