import { and, asc, desc, eq, inArray, lte, sql } from 'drizzle-orm'
import { placeholders, prepared, type Reader, type Tx } from '#db/dialect'
import { newId } from '../ids.ts'
import { type Lane, seatChanges, type SeatState, seats } from '../schema/seats.ts'

export type Seat = typeof seats.$inferSelect
/** Who moves a seat, and why. Nobody: the house itself. */
export type Mover = { by: string | null; reason?: string | null }

const active = inArray(seats.state, ['confirmed', 'waiting', 'offered'])

const activeOf = prepared((db) => db.select().from(seats).where(and(eq(seats.scopeId, sql.placeholder('scopeId')), eq(seats.personId, sql.placeholder('personId')), active)).orderBy(asc(seats.lane)))

/** What the person holds, waits for or is offered in the scope: the main seat, and perhaps one in the upgrade lane. */
export async function activeSeatsOf(db: Reader, scopeId: string, personId: string): Promise<{ main?: Seat; upgrade?: Seat }> {
  const [first, second] = await activeOf(db, { scopeId, personId })
  const found = [first, second].filter((seat) => seat !== undefined)
  const lane = (name: Lane) => found.find((seat) => seat.lane === name)
  const [main, upgrade] = [lane('main'), lane('upgrade')]
  return { ...(main ? { main } : {}), ...(upgrade ? { upgrade } : {}) }
}

const byId = prepared((db) => db.select().from(seats).where(eq(seats.id, sql.placeholder('id'))))

export async function seatById(db: Reader, id: string): Promise<Seat | undefined> {
  return (await byId(db, { id }))[0]
}

const insert = prepared((db) => db.insert(seats).values({ ...placeholders('id', 'poolId', 'scopeId', 'personId', 'lane', 'state', 'seq', 'priority', 'forced', 'createdAt'), offerExpiresAt: null }))
const note = prepared((db) => db.insert(seatChanges).values(placeholders('seatId', 'seq', 'from', 'to', 'by', 'at', 'reason')))

type NewSeat = Pick<Seat, 'poolId' | 'scopeId' | 'personId' | 'lane' | 'state' | 'seq' | 'priority' | 'forced'>

/** With its first change row. Call with the pools held and the person's seats read after that: an index refuses a second active seat in a lane, and the whole write with it. */
export async function insertSeat(tx: Tx, seat: NewSeat, { by, reason = null }: Mover, at: Date): Promise<string> {
  const id = newId(at)
  await insert(tx, { ...seat, id, createdAt: at })
  await note(tx, { seatId: id, seq: 1, from: null, to: seat.state, by, at, reason })
  return id
}

/** The one way to move a seat: only from the state in which it was read, and never without its change row. Undefined when it was moved meanwhile. */
export async function moveSeat(tx: Tx, { id, from, to, set = {} }: { id: string; from: SeatState; to: SeatState; set?: Partial<Pick<Seat, 'lane' | 'offerExpiresAt' | 'forced'>> }, { by, reason = null }: Mover, at: Date): Promise<Seat | undefined> {
  const [seat] = await tx.update(seats).set({ state: to, ...set }).where(and(eq(seats.id, id), eq(seats.state, from))).returning()
  if (!seat) return undefined
  const [last] = await tx.select({ seq: seatChanges.seq }).from(seatChanges).where(eq(seatChanges.seatId, id)).orderBy(desc(seatChanges.seq)).limit(1)
  await note(tx, { seatId: id, seq: (last?.seq ?? 0) + 1, from, to, by, at, reason })
  return seat
}

const head = prepared((db) => db.select().from(seats).where(and(eq(seats.poolId, sql.placeholder('poolId')), eq(seats.state, 'waiting'))).orderBy(desc(seats.priority), asc(seats.seq), asc(seats.id)).limit(1))

export async function headOfQueue(tx: Tx, poolId: string): Promise<Seat | undefined> {
  return (await head(tx, { poolId }))[0]
}

const dead = prepared((db) => db.select().from(seats).where(and(eq(seats.poolId, sql.placeholder('poolId')), eq(seats.state, 'offered'), lte(seats.offerExpiresAt, sql.param(sql.placeholder('at'), seats.offerExpiresAt)))).orderBy(asc(seats.offerExpiresAt), asc(seats.id)))

/** Offers of the pool that nobody took in time. */
export async function deadOffers(tx: Tx, poolId: string, at: Date): Promise<Seat[]> {
  return dead(tx, { poolId, at })
}

/** Pools in which an offer has run out, for the sweep. */
export async function poolsWithDeadOffers(db: Reader, at: Date): Promise<{ poolId: string; scopeId: string }[]> {
  return db.selectDistinct({ poolId: seats.poolId, scopeId: seats.scopeId }).from(seats).where(and(eq(seats.state, 'offered'), lte(seats.offerExpiresAt, at))).orderBy(asc(seats.poolId))
}
