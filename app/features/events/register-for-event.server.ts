import { join } from '#app/features/seats/join.server.ts'
import { dayIn } from '#app/platform/calendar.ts'
import type { Db, Tx } from '#db/dialect'
import { placeInQueue } from '#db/queries/events.ts'
import { type EventForSeats, eventForSeats, keepAccessNeeds, registerOrReturn } from '#db/queries/registrations.ts'
import { heldPools } from '#db/queries/seat-pools.ts'
import type { SeatState } from '#db/schema/seats.ts'
import { windowState } from './event-state.ts'
import { promotionOf } from './promotion-of.ts'
import { tellConfirmed, tellMoved, tellWaiting } from './tell-moved.server.ts'

export type Registration = { eventId: string; personId: string; mode: 'in_person' | 'online'; answers?: Readonly<Record<string, string>>; accessNeeds?: string }
export type RegistrationOutcome =
  | { kind: 'confirmed'; registrationId: string }
  | { kind: 'waiting'; place: number }
  | { kind: 'already-registered'; state: SeatState }
  | { kind: 'full' }
  | { kind: 'not-open'; opensAt: Date | null }
  | { kind: 'closed'; closedAt: Date }
  | { kind: 'cancelled' }
  | { kind: 'unknown' }

const NEEDS_KEPT_MS = 30 * 86_400_000

/** Gives the person a place, or a place in the queue. One short transaction; safe under any burst. A waiting person is never overtaken. */
export async function registerForEvent(db: Db, registration: Registration, at: Date): Promise<RegistrationOutcome> {
  return db.write((tx) => register(tx, registration, at))
}

async function register(tx: Tx, registration: Registration, at: Date): Promise<RegistrationOutcome> {
  const event = await eventForSeats(tx, registration.eventId)
  const closed = event ? whyClosed(event, at) : { kind: 'unknown' as const }
  if (closed || !event) return closed ?? { kind: 'unknown' }
  const pools = await heldPools(tx, event.id)
  const pool = pools.find(({ mode }) => mode === registration.mode)
  if (!pool) return { kind: 'unknown' }
  const { personId, mode } = registration
  const joined = await join(tx, { pool, personId, by: personId }, promotionOf(event), at)
  if (joined.kind === 'already') return { kind: 'already-registered', state: joined.state }
  await tellMoved(tx, event, pools, joined.moved, at)
  if (joined.kind === 'full') return { kind: 'full' }
  const registrationId = await keepRegistration(tx, registration, event, at)
  if (joined.kind === 'confirmed') {
    await tellConfirmed(tx, { event, personId, mode, how: 'registered' }, at)
    return { kind: 'confirmed', registrationId }
  }
  const place = await placeInQueue(tx, { poolId: pool.id, priority: 0, seq: joined.seq })
  await tellWaiting(tx, { event, personId, mode, seatId: joined.seatId, place }, at)
  return { kind: 'waiting', place }
}

function whyClosed(event: EventForSeats, at: Date): RegistrationOutcome | null {
  if (event.cancelledAt) return { kind: 'cancelled' }
  if (!event.publishedAt) return { kind: 'unknown' }
  const window = windowState(event, at)
  if (window.kind === 'open') return null
  if (window.kind === 'closed') return window
  return { kind: 'not-open', opensAt: window.kind === 'not-open' ? window.opensAt : null }
}

async function keepRegistration(tx: Tx, { personId, answers = {}, accessNeeds }: Registration, event: EventForSeats, at: Date): Promise<string> {
  const { id } = await registerOrReturn(tx, { eventId: event.id, personId, answers, source: 'self' }, at)
  if (accessNeeds !== undefined) await keepAccessNeeds(tx, { registrationId: id, text: accessNeeds.trim(), purgeOn: dayIn(event.zone, new Date(event.endsAt.getTime() + NEEDS_KEPT_MS)) })
  return id
}
