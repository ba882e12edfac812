import { spawn } from 'node:child_process'
import { expect, test } from 'vitest'
import { connect } from '#db/dialect'
import { migrate } from '#db/migrate.ts'
import { eventPools } from '#db/queries/event-desk.ts'
import { temporaryPath } from '#test/support/database.ts'
import { crowd, publishedEvent } from '#test/support/events.ts'

const now = new Date('2026-11-23T08:00:00Z')
const PROCESSES = 8
const EACH = 500

/** A proof of safety: the house has one writing connection. That several processes may share PostgreSQL rests on the same statements. */
test('[E3] eight processes that register 3,500 people in one file, 500 of them twice, give 1,500 places and 2,000 waits', { timeout: 120_000 }, async () => {
  const url = temporaryPath('shared.db')
  const db = await connect({ url })
  await migrate(db)
  const event = await publishedEvent(db, { inPerson: 1500 }, now)
  const people = await crowd(db, 3500, now)
  await db.close()
  const clicks = [...people, ...people.slice(0, PROCESSES * EACH - people.length)]
  const tallies = await Promise.all(Array.from({ length: PROCESSES }, (_, n) => inAnotherProcess(url, event.id, clicks.filter((_click, place) => place % PROCESSES === n))))
  const sum = (kind: string) => tallies.reduce((all, tally) => all + (tally[kind] ?? 0), 0)
  expect({ confirmed: sum('confirmed'), waiting: sum('waiting'), twice: sum('already-registered') }).toEqual({ confirmed: 1500, waiting: 2000, twice: 500 })
  const after = await connect({ url })
  expect((await eventPools(after.read, event.id))[0]).toMatchObject({ taken: 1500, waiting: 2000, nextSeq: 2000 })
  await after.close()
})

function inAnotherProcess(url: string, eventId: string, people: readonly string[]): Promise<Record<string, number>> {
  const child = spawn(process.execPath, ['--import', 'tsx', new URL('../../../test/support/registering.ts', import.meta.url).pathname, url, eventId, now.toISOString()], { stdio: ['pipe', 'pipe', 'inherit'] })
  child.stdin.end(JSON.stringify(people))
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
  return new Promise((done, failed) => child.once('exit', (code) => (code === 0 ? done(JSON.parse(said) as Record<string, number>) : failed(new Error(`A process ended with ${code}`)))))
}
