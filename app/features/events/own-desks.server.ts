import type { Db } from '#db/dialect'
import { doorsOf, workingAt } from '#db/queries/own-desks.ts'
import { type EventState, eventState } from './event-state.ts'

type OwnDesk = { slug: string; title: string; zone: string; startsAt: Date; state: EventState; runs: boolean; doors: { id: string; name: string }[] }

/** The events at which the person works: the desk of those they run, the doors of those that are not over. */
export async function ownDesks(db: Db, personId: string, at: Date): Promise<OwnDesk[]> {
  const rows = await workingAt(db.read, personId)
  const ids = [...new Set(rows.map(({ id }) => id))]
  return Promise.all(
    ids.flatMap((id) => {
      const roles = rows.filter((row) => row.id === id)
      const [event] = roles
      if (!event) return []
      const { slug, title, zone, startsAt } = event
      const state = eventState({ ...event, withdrawnAt: null }, at)
      const desk = async (): Promise<OwnDesk> => ({ slug, title, zone, startsAt, state, runs: roles.some(({ role }) => role === 'organizer'), doors: state === 'published' ? await doorsOf(db.read, id) : [] })
      return [desk()]
    }),
  )
}
