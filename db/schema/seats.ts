import { sql } from 'drizzle-orm'
import { bool, id, index, instant, integer, primaryKey, ref, table, text, unique } from '#db/dialect'
import { people } from './people.ts'

export type SeatState = 'confirmed' | 'waiting' | 'offered' | 'declined' | 'expired' | 'cancelled'
export type Lane = 'main' | 'upgrade'
export type PoolMode = 'in_person' | 'online' | 'any'

/** Places of one kind in one thing: an event's places in the room, a workshop's, a group slot's. The counters are the decision; they are only moved by guarded updates. */
export const seatPools = table(
  'seat_pools',
  {
    id: id(),
    scopeKind: text().$type<'event' | 'session' | 'slot'>().notNull(),
    scopeId: text().notNull(),
    mode: text().$type<PoolMode>().notNull(),
    /** Empty: no limit. */
    capacity: integer(),
    /** Confirmed and offered. */
    taken: integer().notNull(),
    waiting: integer().notNull(),
    nextSeq: integer().notNull(),
    waitlistLimit: integer().notNull(),
    /** Nobody is promoted while it is paused. */
    pausedAt: instant(),
  },
  (t) => [unique('seat_pools_scope').on(t.scopeId, t.mode)],
)

export const capacityChanges = table(
  'capacity_changes',
  {
    id: id(),
    poolId: ref(() => seatPools.id).notNull(),
    from: integer(),
    to: integer(),
    by: ref(() => people.id),
    at: instant().notNull(),
    reason: text(),
  },
  (t) => [index('capacity_changes_pool').on(t.poolId, t.at)],
)

/** A person's place, or place in the queue. Cancelled, declined and expired are final: who comes back takes a new one, at the end. */
export const seats = table(
  'seats',
  {
    id: id(),
    poolId: ref(() => seatPools.id).notNull(),
    /** The pool's, again: one active seat a person and scope, over all its pools. */
    scopeId: text().notNull(),
    personId: ref(() => people.id).notNull(),
    /** `upgrade`: waits for the other mode while the main seat is kept. */
    lane: text().$type<Lane>().notNull(),
    state: text().$type<SeatState>().notNull(),
    /** The order of the queue within a priority. Who was confirmed at once has 0. */
    seq: integer().notNull(),
    priority: integer().notNull(),
    offerExpiresAt: instant(),
    /** Let in by an organizer, with a reason, whatever the capacity. */
    forced: bool().notNull(),
    createdAt: instant().notNull(),
  },
  (t) => [
    unique('seats_active').on(t.scopeId, t.personId, t.lane).where(sql`state in ('confirmed', 'waiting', 'offered')`),
    index('seats_queue').on(t.poolId, t.state, t.priority, t.seq),
    index('seats_offers').on(t.offerExpiresAt).where(sql`state = 'offered'`),
    index('seats_person').on(t.personId, t.scopeId),
  ],
)

export const seatChanges = table(
  'seat_changes',
  {
    seatId: ref(() => seats.id).notNull(),
    seq: integer().notNull(),
    from: text().$type<SeatState>(),
    to: text().$type<SeatState>().notNull(),
    /** Empty: the house itself. */
    by: ref(() => people.id),
    at: instant().notNull(),
    reason: text(),
  },
  (t) => [primaryKey({ columns: [t.seatId, t.seq] })],
)
