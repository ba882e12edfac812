import { inWords } from '#app/components/time.tsx'
import { invite, withdrawInvitation } from '#app/platform/invitations.server.ts'
import { type Letter, queueLetter } from '#app/platform/letters.server.ts'
import { paths } from '#app/platform/paths.ts'
import type { Db } from '#db/dialect'
import { activeSeats, confirmedSeats, seatedPeople } from '#db/queries/event-desk.ts'
import { type EventForSeats, eventForSeats } from '#db/queries/registrations.ts'
import { entryOf } from './seat-letters.ts'

/** So many letters a write: whoever registers meanwhile waits for no more than that. */
const SLICE = 100

/** How many have a place, and would be sent a new invitation. */
export async function peopleToTell(db: Db, eventId: string): Promise<number> {
  return confirmedSeats(db.read, eventId)
}

/** How many have, are offered or await a place, and would be told that there is nothing to come to. */
export async function peopleToTellOff(db: Db, eventId: string): Promise<number> {
  return activeSeats(db.read, eventId)
}

type SeatedPerson = Awaited<ReturnType<typeof seatedPeople>>[number]

/** Sends a new invitation to whoever has a place. Harmless when it runs again: who has the new one already is sent nothing. Returns how many were told. */
export async function tellOfChange(db: Db, eventId: string, at: Date): Promise<number> {
  const event = await eventForSeats(db.read, eventId)
  if (!event) return 0
  return inSlices(db, eventId, ['confirmed'], async (tx, { personId, mode }) => (await invite(tx, { subjectKind: 'event', subjectId: eventId, personId, entry: entryOf(event, mode), letter: changedLetter(event, mode) }, at)) === 'sent')
}

/** Takes a cancelled event out of every calendar, and writes to those who were still waiting. Harmless when it runs again. */
export async function tellOfCancellation(db: Db, { eventId, reason }: { eventId: string; reason: string }, at: Date): Promise<number> {
  const event = await eventForSeats(db.read, eventId)
  if (!event) return 0
  const letter = calledOffLetter(event, reason)
  const withdrawn = await inSlices(db, eventId, ['confirmed'], async (tx, { personId }) => (await withdrawInvitation(tx, { subjectKind: 'event', subjectId: eventId, personId, letter }, at)) === 'sent')
  const waiting = await inSlices(db, eventId, ['waiting', 'offered'], async (tx, { personId, lane }) => {
    if (lane !== 'main') return false // they have a place in the other way of taking part, and were told above
    await queueLetter(tx, { kind: 'event-cancelled', dedupeKey: `event-cancelled:${eventId}:${personId}`, personId, letter }, at)
    return true
  })
  return withdrawn + waiting
}

type Tell = (tx: Parameters<Parameters<Db['write']>[0]>[0], person: SeatedPerson) => Promise<boolean>

async function inSlices(db: Db, eventId: string, states: readonly ('confirmed' | 'waiting' | 'offered')[], tell: Tell): Promise<number> {
  let told = 0
  for (let after = ''; ; ) {
    const slice = await seatedPeople(db.read, { eventId, states, after, limit: SLICE })
    if (slice.length > 0)
      await db.write(async (tx) => {
        for (const person of slice) if (await tell(tx, person)) told++
      })
    const last = slice.at(-1)
    if (!last || slice.length < SLICE) return told
    after = last.seatId
  }
}

function changedLetter(event: EventForSeats, mode: SeatedPerson['mode']): Letter {
  const { startsAt, endsAt, zone, title, slug } = event
  return {
    subject: `Changed: ${title}`,
    paragraphs: ['The organizers have changed something. This is how it stands now, also in the invitation with this letter:', `${title}. ${inWords(startsAt, zone, 'date-time')} to ${inWords(endsAt, zone, 'time', true)}. ${entryOf(event, mode).place}.`, 'You keep your place. If you cannot come any more, give it back on the page of the event.'],
    action: { label: 'Open the event', path: paths.event(slug) },
  }
}

function calledOffLetter({ title, slug }: EventForSeats, reason: string): Letter {
  return { subject: `Cancelled: ${title}`, paragraphs: [`${title} does not take place.`, `The organizers say why: ${reason}`, 'You need do nothing. It is taken out of your calendar.'], action: { label: 'Open the event', path: paths.event(slug) } }
}
