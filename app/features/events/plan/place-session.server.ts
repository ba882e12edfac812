import type { Db } from '#db/dialect'
import { deletePlacement, insertPlacement, movePlacement, type PlannedSession, plannedSessions, roomsOf } from '#db/queries/agenda-plan.ts'
import { type Step, stepped } from './step-placement.ts'

type Where = { eventId: string; sessionId: string; /** The one that the page showed; null when it showed no place. */ version: number | null }
type To = { kind: 'place'; roomId: string | null; startsAt: Date } | { kind: 'step'; step: Step } | { kind: 'nowhere' }
type Placing = { kind: 'placed' | 'unplaced' | 'unknown' | 'unknown-room' } | { kind: 'changed-since'; now: PlannedSession['placement'] }

const MINUTE_MS = 60_000

/** Puts a session into the working plan, moves it there, or takes it out, if it is still where the page showed it. What the public sees does not change by this. */
export async function placeSession(db: Db, { eventId, sessionId, version }: Where, to: To): Promise<Placing> {
  return db.write(async (tx) => {
    const session = (await plannedSessions(tx, eventId)).find(({ id }) => id === sessionId)
    if (!session) return { kind: 'unknown' }
    const rooms = await roomsOf(tx, eventId)
    const changedSince: Placing = { kind: 'changed-since', now: session.placement }
    if ((session.placement?.version ?? null) !== version) return changedSince
    if (to.kind === 'nowhere') {
      if (version === null) return { kind: 'unplaced' }
      return (await deletePlacement(tx, { sessionId, version })) ? { kind: 'unplaced' } : changedSince
    }
    const wish = to.kind === 'step' ? session.placement && stepped(session.placement, to.step, rooms.map(({ id }) => id)) : to
    if (!wish) return { kind: 'unknown' }
    if (wish.roomId !== null && !rooms.some(({ id }) => id === wish.roomId)) return { kind: 'unknown-room' }
    const place = { sessionId, roomId: wish.roomId, startsAt: wish.startsAt, endsAt: new Date(wish.startsAt.getTime() + session.minutes * MINUTE_MS) }
    const placed = version === null ? await insertPlacement(tx, place) : await movePlacement(tx, place, version)
    return placed ? { kind: 'placed' } : changedSince
  })
}
