import { isNull } from 'drizzle-orm'
import { bookSlot } from '#app/features/office-hours/book-slot.server.ts'
import { moveBooking } from '#app/features/office-hours/move-booking.server.ts'
import { connect } from '#db/dialect'
import { migrate } from '#db/migrate.ts'
import { insertPerson } from '#db/queries/people.ts'
import { bookings, hostBusy } from '#db/schema/office-hours.ts'
import { seedDemo } from '#db/seed/demo.ts'

/** What the race has left: printed as one line of JSON for the drill that started it. */
export type Race = { booked: number; taken: number; overlapping: number; live: number; withBusyRow: number }

/** A database by its address, and how many post at once. First all for one slot, then each for one of several, then everybody moves at once. */
const [url = '', posts = '50'] = process.argv.slice(2)
const at = new Date('2026-11-23T08:00Z')
const db = await connect({ url })
await migrate(db)
await seedDemo(db, at)
const crowd = await db.write(async (tx) => {
  const ids: string[] = []
  for (let n = 0; n < Number(posts); n++) ids.push((await insertPerson(tx, { handle: `racer-${n}`, name: `Racer ${n}`, email: `racer-${n}@example.com`, zone: 'Europe/London' }, at)) ?? '')
  return ids
})
const seeded = await db.read.select().from(bookings)
const typeId = seeded[0]?.typeId ?? ''
const slot = (start: string) => ({ typeId, hostId: null, startsAt: new Date(start) })
const book = (personId: string, start: string) => bookSlot(db, { personId, slot: slot(start), topic: 'One', question: 'One', tried: '', requestKey: crypto.randomUUID() }, at)
const starts = ['24', '26', '27'].flatMap((day) => ['09:30', '10:30', '11:30', '15:00', '16:00', '18:30'].map((time) => `2026-11-${day}T${time}Z`))

const forOne = await Promise.all(crowd.map((personId) => book(personId, '2026-11-25T11:00Z')))
await Promise.all(crowd.map((personId, n) => book(personId, starts[n % starts.length] ?? '')))
const toMove = (await db.read.select().from(bookings)).filter((booking) => booking.state === 'booked' && crowd.includes(booking.personId))
await Promise.all(toMove.flatMap(({ id, personId }, n) => [3, 5].map((step) => moveBooking(db, { person: { id: personId, roles: [] }, bookingId: id, slot: slot(starts[(n * step) % starts.length] ?? ''), reason: null, requestKey: crypto.randomUUID() }, at))))

const busy = (await db.read.select().from(hostBusy).where(isNull(hostBusy.releasedAt))).sort((a, b) => (a.hostId < b.hostId ? -1 : a.hostId > b.hostId ? 1 : a.blocksFrom.getTime() - b.blocksFrom.getTime()))
const live = (await db.read.select().from(bookings)).filter((booking) => booking.state === 'booked')
const race: Race = {
  booked: forOne.filter(({ kind }) => kind === 'booked').length,
  taken: forOne.filter(({ kind }) => kind === 'taken').length,
  overlapping: busy.filter((row, n) => busy[n + 1]?.hostId === row.hostId && (busy[n + 1]?.blocksFrom ?? row.blocksTo) < row.blocksTo).length,
  live: live.length,
  withBusyRow: live.filter(({ id }) => busy.some((row) => row.bookingId === id)).length,
}
console.log(JSON.stringify(race))
await db.close()
