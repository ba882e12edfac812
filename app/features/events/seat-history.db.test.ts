import { eq, inArray } from 'drizzle-orm'
import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import type { Db } from '#db/dialect'
import { outbox } from '#db/schema/outbox.ts'
import { seatChanges, seatPools, seats } from '#db/schema/seats.ts'
import { testDatabase } from '#test/support/database.ts'
import { crowd, publishedEvent } from '#test/support/events.ts'
import { doStep, expectSound, nextMoment, PEOPLE, type Snapshot, snapshot, step } from '#test/support/seat-history.ts'

vi.setConfig({ testTimeout: 60_000 }) // many writes, on a machine that may do other things

const now = new Date('2026-11-23T08:00:00Z')
/** FIELDHOUSE_HISTORIES=1000 is the full size (events.md §12): some minutes. */
const HISTORIES = Number(process.env['FIELDHOUSE_HISTORIES'] ?? 0)
const STEPS = 200

test(`[E4] [E5] [E6] [E7] [E12] whatever happens, counters, order, records and letters are right after every step`, { timeout: 3_600_000 }, async () => {
  const db = await testDatabase()
  const runs = HISTORIES || (db.engine === 'sqlite' ? 30 : 3)
  const seen = new Map<string, number>()
  let n = 0
  await fc.assert(
    fc.asyncProperty(fc.nat(), fc.nat(4), fc.nat(4), async (seed, inPerson, online) => {
      const event = await publishedEvent(db, { slug: `day-${++n}`, inPerson, online, waitlistLimit: 6, inDays: 3.2 }, now)
      const people = await crowd(db, PEOPLE, now, `of-${n}`)
      let at = now
      let before = await snapshot(db, event, people)
      for (const one of fc.sample(step, { seed, numRuns: STEPS })) {
        at = nextMoment(one, before, at)
        const outcome = await doStep(db, event, people, before, one, at)
        const after = await snapshot(db, event, people)
        try {
          expectSound(before, after, one, outcome, event, at)
        } catch (error) {
          throw new Error(`${at.toISOString()} ${JSON.stringify(one)} → ${outcome}\n${JSON.stringify(after.changes.filter(({ at: when }) => when >= at), null, 1)}`, { cause: error })
        }
        seen.set(`${one.act}: ${outcome}`, (seen.get(`${one.act}: ${outcome}`) ?? 0) + 1)
        before = after
      }
      await forget(db, before, people)
    }),
    { numRuns: runs, endOnFailure: true },
  )
  // A history in which nothing happens would pass too.
  if (db.engine === 'sqlite') for (const what of ['register: waiting', 'register: full', 'switch: waiting', 'switch: confirmed', 'accept: confirmed', 'accept: offer-expired', 'decline: declined', 'capacity: overfull', 'resume: resumed', 'force: confirmed', 'cancel: crashed']) expect(seen.get(what), what).toBeGreaterThan(0)
})

/** What is looked at after every step stays small, however many histories there are. */
async function forget(db: Db, last: Snapshot, people: readonly string[]): Promise<void> {
  await db.write(async (tx) => {
    await tx.delete(outbox).where(inArray(outbox.personId, [...people]))
    for (const { id } of last.pools) await tx.update(seatPools).set({ taken: 0, waiting: 0 }).where(eq(seatPools.id, id))
    for (const { id } of last.seats) {
      await tx.delete(seatChanges).where(eq(seatChanges.seatId, id))
      await tx.delete(seats).where(eq(seats.id, id))
    }
  })
}
