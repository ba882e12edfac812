import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import fc from 'fast-check'
import { expect } from 'vitest'
import { answerOffer } from '#app/features/events/answer-offer.server.ts'
import { cancelRegistration } from '#app/features/events/cancel-registration.server.ts'
import { changeCapacity } from '#app/features/events/change-capacity.server.ts'
import { expireOffers } from '#app/features/events/expire-offers.server.ts'
import { forceRegistration } from '#app/features/events/force-seat.server.ts'
import { pauseQueue } from '#app/features/events/pause-queue.server.ts'
import { promotionOf } from '#app/features/events/promotion-of.ts'
import { registerForEvent } from '#app/features/events/register-for-event.server.ts'
import { switchMode } from '#app/features/events/switch-mode.server.ts'
import { tellConfirmed, tellMoved, tellWaiting } from '#app/features/events/tell-moved.server.ts'
import { join } from '#app/features/seats/join.server.ts'
import { type Db, prepared, type Tx } from '#db/dialect'
import { eventForSeats } from '#db/queries/registrations.ts'
import { heldPools, type Pool } from '#db/queries/seat-pools.ts'
import type { Seat } from '#db/queries/seats.ts'
import { outbox } from '#db/schema/outbox.ts'
import { seatChanges, seatPools, seats } from '#db/schema/seats.ts'
import { crashing } from './crashing.ts'
import type { PublishedEvent } from './events.ts'

type Act = 'register' | 'register first' | 'cancel' | 'cancel by organizer' | 'switch' | 'accept' | 'decline' | 'capacity' | 'force' | 'pause' | 'resume' | 'sweep'
export type Step = { act: Act; who: number; mode: 'in_person' | 'online'; n: number; wait: number | 'until an offer has a moment left' | 'until an offer ends'; crashAt: number | null }

const acts: readonly [Act, number][] = [['register', 9], ['cancel', 5], ['switch', 4], ['accept', 4], ['decline', 2], ['capacity', 3], ['sweep', 2], ['register first', 1], ['cancel by organizer', 1], ['force', 1], ['pause', 1], ['resume', 2]]

export const PEOPLE = 14
export const step: fc.Arbitrary<Step> = fc.record({
  act: fc.oneof(...acts.map(([act, weight]) => ({ arbitrary: fc.constant(act), weight }))),
  who: fc.nat(PEOPLE - 1),
  mode: fc.constantFrom('in_person' as const, 'in_person' as const, 'online' as const),
  n: fc.nat(7),
  wait: fc.oneof({ arbitrary: fc.nat(45).map((minutes) => minutes * 60_000), weight: 8 }, { arbitrary: fc.constantFrom('until an offer has a moment left' as const, 'until an offer ends' as const), weight: 1 }),
  crashAt: fc.oneof({ arbitrary: fc.constant(null), weight: 12 }, { arbitrary: fc.integer({ min: 1, max: 30 }), weight: 1 }),
})

export type Snapshot = { pools: Pool[]; seats: Seat[]; changes: Change[]; letters: number }
type Change = typeof seatChanges.$inferSelect

const poolsOf = prepared((db) => db.select().from(seatPools).where(eq(seatPools.scopeId, sql.placeholder('scopeId'))).orderBy(asc(seatPools.mode)))
const seatsOf = prepared((db) => db.select().from(seats).where(eq(seats.scopeId, sql.placeholder('scopeId'))).orderBy(asc(seats.id)))
const changesOf = prepared((db) => db.select({ change: seatChanges }).from(seatChanges).innerJoin(seats, eq(seats.id, seatChanges.seatId)).where(eq(seats.scopeId, sql.placeholder('scopeId'))).orderBy(asc(seatChanges.seatId), asc(seatChanges.seq)))

export async function snapshot(db: Db, { id: scopeId }: PublishedEvent, people: readonly string[]): Promise<Snapshot> {
  const changes = (await changesOf(db.read, { scopeId })).map(({ change }) => change)
  const letters = await db.read.$count(outbox, and(eq(outbox.kind, 'mail'), inArray(outbox.personId, [...people])))
  return { pools: await poolsOf(db.read, { scopeId }), seats: await seatsOf(db.read, { scopeId }), changes, letters }
}

/** Does one step as the house would, at its moment. Returns what the use case said; 'crashed' when the machine stopped in the middle of it. */
export async function doStep(whole: Db, event: PublishedEvent, people: readonly string[], before: Snapshot, one: Step, at: Date): Promise<string> {
  const { act, mode, n, crashAt } = one
  const db = crashAt === null ? whole : crashing(whole, crashAt)
  const personId = people[one.who] ?? ''
  const about = { eventId: event.id, personId }
  const poolId = event.pools[mode]
  const by = event.organizerId
  const offer = before.seats.filter(({ state }) => state === 'offered')[one.who % 3]
  const outcome = () => {
    switch (act) {
      case 'register':
        return registerForEvent(db, { ...about, mode }, at)
      case 'register first':
        return db.write((tx) => joinFirst(tx, event, { personId, mode, priority: 1 + (n % 2) }, at))
      case 'cancel':
        return cancelRegistration(db, about, at)
      case 'cancel by organizer':
        return cancelRegistration(db, { ...about, organizer: { id: by, reason: 'The team cannot spare you' } }, at)
      case 'switch':
        return switchMode(db, { ...about, to: mode }, at)
      case 'accept':
      case 'decline':
        return answerOffer(db, { seatId: offer?.id ?? 'none', personId: offer?.personId ?? personId, answer: act }, at)
      case 'capacity':
        return changeCapacity(db, { poolId, to: n === 7 ? null : n, by, reason: 'The room changed' }, at)
      case 'force':
        return forceRegistration(db, { ...about, mode, by, reason: 'Speaks at noon' }, at)
      case 'pause':
      case 'resume':
        return pauseQueue(db, { poolId, paused: act === 'pause' }, at)
      case 'sweep':
        return expireOffers(db, at).then(() => ({ kind: 'swept' }))
    }
  }
  try {
    return (await outcome()).kind
  } catch (error) {
    if (crashAt === null || !(error instanceof Error) || error.message !== 'The machine stopped here') throw error
    return 'crashed'
  }
}

/** No page gives a priority yet; the queue keeps one all the same. */
async function joinFirst(tx: Tx, { id }: PublishedEvent, { personId, mode, priority }: { personId: string; mode: 'in_person' | 'online'; priority: number }, at: Date): Promise<{ kind: string }> {
  const event = await eventForSeats(tx, id)
  const pools = await heldPools(tx, id)
  const pool = pools.find((one) => one.mode === mode)
  if (!event || !pool) throw new Error('There is no such event')
  const joined = await join(tx, { pool, personId, by: personId, priority }, promotionOf(event), at)
  if (joined.kind !== 'already') await tellMoved(tx, event, pools, joined.moved, at)
  if (joined.kind === 'confirmed') await tellConfirmed(tx, { event, personId, mode, how: 'registered' }, at)
  if (joined.kind === 'waiting') await tellWaiting(tx, { event, personId, mode, seatId: joined.seatId, place: 1 }, at)
  return { kind: joined.kind }
}

/** The virtual clock: on by the step's minutes, or to the edge of the next offer. */
export function nextMoment({ wait }: Step, before: Snapshot, at: Date): Date {
  if (typeof wait === 'number') return new Date(at.getTime() + wait)
  const ends = before.seats.flatMap(({ state, offerExpiresAt }) => (state === 'offered' && offerExpiresAt && offerExpiresAt > at ? [offerExpiresAt.getTime()] : []))
  if (ends.length === 0) return at
  return new Date(Math.max(at.getTime(), Math.min(...ends) - (wait === 'until an offer ends' ? 0 : 1)))
}

/** Everything that must be true after a step, by the rows alone (events.md §12, 4 to 7 and 12). */
export function expectSound(before: Snapshot, after: Snapshot, one: Step, outcome: string, { startsAt }: PublishedEvent, at: Date): void {
  if (outcome === 'crashed' && one.act !== 'sweep') return expect(after).toEqual(before) // one write: all or nothing
  const records = bySeat(after.changes)
  const known = bySeat(before.changes)
  const fresh = [...records].flatMap(([seatId, own]) => own.slice(known.get(seatId)?.length ?? 0))
  const [later, earlierSeats] = [after, before].map((shot) => new Map(shot.seats.map((seat) => [seat.id, seat])))
  const seatOf = (id: string) => later?.get(id)
  const was = (id: string) => earlierSeats?.get(id)
  for (const pool of after.pools) {
    const inPool = after.seats.filter(({ poolId }) => poolId === pool.id)
    const count = (...states: string[]) => inPool.filter(({ state }) => states.includes(state)).length
    expect({ taken: pool.taken, waiting: pool.waiting }, '[E4]').toEqual({ taken: count('confirmed', 'offered'), waiting: count('waiting') })

    const earlier = before.pools.find(({ id }) => id === pool.id)
    const forced = one.act === 'force' && outcome === 'confirmed' ? 1 : 0
    if (pool.capacity !== null) expect(pool.taken, '[E5] nobody is let in above the capacity').toBeLessThanOrEqual(Math.max(pool.capacity, (earlier?.taken ?? 0) + forced))

    const still = inPool.filter(({ state, id }) => state === 'waiting' && was(id)?.state === 'waiting')
    for (const { from, to, seatId } of fresh) {
      const seat = seatOf(seatId)
      if (!seat || seat.poolId !== pool.id || seat.forced || (to !== 'confirmed' && to !== 'offered')) continue
      if (from === null) expect(still, '[E6] nobody is let in past the queue').toEqual([])
      if (from === 'waiting') for (const other of still) expect(isBefore(seat, other), '[E6] the queue keeps its order').toBe(true)
    }
    const lastHour = at.getTime() >= startsAt.getTime() - 3_600_000
    if (pool.waiting > 0 && !pool.pausedAt && !lastHour && outcome !== 'crashed') expect(pool.capacity !== null && pool.taken >= pool.capacity, '[E6] no place stays idle').toBe(true)
  }
  for (const { from, seatId } of fresh) {
    const ends = was(seatId)?.offerExpiresAt
    const last = records.get(seatId)?.at(-1)
    if (from === 'offered' && last?.to === 'confirmed' && one.act === 'accept') expect(ends && at < ends, '[E9] an offer is accepted in its time').toBe(true)
  }
  for (const seat of after.seats) {
    const own = records.get(seat.id) ?? []
    if (own.length === known.get(seat.id)?.length && seat.state === was(seat.id)?.state) continue
    expect(own.at(-1)?.to, '[E7] the state is the last change').toBe(seat.state)
    expect(own.every(({ seq, from }, n) => seq === n + 1 && from === (own[n - 1]?.to ?? null)), '[E7] each change begins where the last one ended').toBe(true)
    expect(seat.offerExpiresAt !== null, 'an offer ends, and nothing else does').toBe(seat.state === 'offered')
  }
  expectOnePlaceEach(before, after, one, outcome)
  expect(after.letters - before.letters, '[E7] one letter for each change that promises one').toBe(fresh.filter((change) => promisesLetter(change, seatOf(change.seatId), was(change.seatId), one)).length)
}

function bySeat(changes: readonly Change[]): Map<string, Change[]> {
  const grouped = new Map<string, Change[]>()
  for (const change of changes) {
    const own = grouped.get(change.seatId)
    if (own) own.push(change)
    else grouped.set(change.seatId, [change])
  }
  return grouped
}

function isBefore(a: Seat, b: Seat): boolean {
  return a.priority > b.priority || (a.priority === b.priority && a.seq < b.seq)
}

/** [E12] At most one main seat a person; an upgrade only beside a confirmed main seat in the other pool; and nobody loses a confirmed place but by leaving. */
function expectOnePlaceEach(before: Snapshot, after: Snapshot, one: Step, outcome: string): void {
  const active = (shot: Snapshot) => shot.seats.filter(({ state }) => state === 'confirmed' || state === 'waiting' || state === 'offered')
  const now = active(after)
  for (const seat of now) {
    const mains = now.filter(({ personId, lane }) => personId === seat.personId && lane === 'main')
    expect(mains, '[E12] never two main seats, never none').toHaveLength(1)
    if (seat.lane === 'upgrade') expect(mains[0]?.state === 'confirmed' && mains[0].poolId !== seat.poolId && seat.state !== 'confirmed', '[E12] an upgrade waits beside a place').toBe(true)
  }
  const leaves = (one.act === 'cancel' || one.act === 'cancel by organizer') && outcome === 'cancelled'
  const had = active(before).filter(({ state, lane }) => state === 'confirmed' && lane === 'main')
  const lost = had.filter(({ personId }) => !now.some((seat) => seat.personId === personId && seat.lane === 'main' && seat.state === 'confirmed'))
  expect(lost.length, '[E12] a confirmed place is never lost by asking').toBe(leaves ? lost.length && 1 : 0)
}

function promisesLetter({ to, by, reason, from }: Change, seat: Seat | undefined, was: Seat | undefined, { act }: Step): boolean {
  if (to === 'confirmed' || to === 'waiting' || to === 'offered' || to === 'expired') return true
  if (to === 'declined' || reason === SWITCHED || reason === STAYS) return false
  if (by === null || (was?.lane ?? seat?.lane) === 'upgrade') return false
  return act === 'cancel by organizer' || from === 'confirmed' // who gives up a place in the queue knows it
}

const SWITCHED = 'Changed to the other way of taking part'
const STAYS = 'Stays after all'
