import { and, eq } from 'drizzle-orm'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

import { connect } from '#db/dialect'
import { registrations } from '#db/schema/events.ts'
import { invitations } from '#db/schema/invitations.ts'
import { outbox } from '#db/schema/outbox.ts'
import { seatPools, type SeatState, seats } from '#db/schema/seats.ts'
import { type Clicks, clickAll } from './burst-clicks.ts'
import { burst } from './burst-crowd.ts'
import { bareDriver, queryLayer, twice } from './burst-controls.ts'
import { type Measured, pinClient, start } from './process.ts'

/**
 * `npm run bench:burst [-- --json] [-- --build DIR]`: 2,500 people click within one second for 2,000 places, every tenth of them twice, through the
 * built house with sessions of their own, over 200 connections from one address. Fails when the tally is not exact or anything but a redirect came
 * back. Beside it, in the same run: the use case without the web, and its statements on the bare driver. Loopback only, a database of its own.
 */
const json = process.argv.includes('--json')
const build = process.argv.includes('--build') ? (process.argv[process.argv.indexOf('--build') + 1] ?? '') : join('build', 'sqlite')
if (!existsSync(join(build, 'catalogue.json'))) {
  console.error(`There is no build in ${build}. Make one with: npm run build`)
  process.exit(1)
}

const SIZE = { people: 2500, places: 2000, twiceEvery: 10 }
const WARM_UP = { people: 600, places: 400, twiceEvery: 10 }
const BUDGET = { perSecond: 900, p99Ms: 3000, loopMs: 300 }

const folder = mkdtempSync(join(tmpdir(), 'fieldhouse-burst-'))
let server: Measured | undefined
try {
  const placed = pinClient()
  server = await start(new URL('./server.mjs', import.meta.url), [build], { PORT: '0', HOST: '127.0.0.1', DATA_DIR: folder, LOG_LEVEL: 'error', DATABASE_URL: '', BASE_URL: '' })
  const file = join(folder, 'fieldhouse.db')
  // Code that never ran is not compiled; on the day people have been looking at the page.
  await click(server, file, 'warm-up', WARM_UP)
  const { clicks, eventId } = await click(server, file, 'ai-day', SIZE)
  const found = await tally(file, eventId)
  const report = { burst: clicks, tally: found, controls: { queryLayer: await queryLayer(folder, SIZE, new Date()), bareDriver: await bareDriver(folder, SIZE, new Date()) }, budget: BUDGET, placed }
  print(report)
  const faults = faultsOf(clicks, found)
  for (const fault of faults) console.error(`[E2] ${fault}`)
  if (faults.length > 0) process.exitCode = 1
} finally {
  await server?.stop()
  rmSync(folder, { recursive: true, force: true })
}

type Load = Clicks & { serverCpuMs: number | null; loop: { p99Ms: number; maxMs: number } }

async function click({ address, pid, cpuMs }: Measured, file: string, slug: string, size: typeof SIZE): Promise<{ clicks: Load; eventId: string }> {
  const { guests, eventId } = await burst(file, { slug, ...size }, new Date())
  const before = cpuMs()
  if (pid) process.kill(pid, 'SIGUSR2')
  const clicks = await clickAll(address, slug, twice(guests, size), 1000)
  const after = cpuMs()
  if (pid) process.kill(pid, 'SIGUSR2')
  return { eventId, clicks: { ...clicks, serverCpuMs: before === null || after === null ? null : after - before, loop: await loopDelay() } }
}

/** Written by the server when it has a moment. */
async function loopDelay(): Promise<Load['loop']> {
  const path = join(folder, 'event-loop.json')
  while (!existsSync(path)) await pause(50)
  const read = JSON.parse(readFileSync(path, 'utf8')) as Load['loop']
  rmSync(path)
  return read
}

async function tally(file: string, eventId: string) {
  const db = await connect({ url: file })
  const count = (state: SeatState) => db.read.$count(seats, and(eq(seats.scopeId, eventId), eq(seats.state, state)))
  const [pool] = await db.read.select({ taken: seatPools.taken, waiting: seatPools.waiting }).from(seatPools).where(and(eq(seatPools.scopeId, eventId), eq(seatPools.mode, 'in_person')))
  const found = {
    confirmed: await count('confirmed'),
    waiting: await count('waiting'),
    registrations: await db.read.$count(registrations, eq(registrations.eventId, eventId)),
    invitations: await db.read.$count(invitations, eq(invitations.subjectId, eventId)),
    letters: (await db.read.$count(outbox)) - WARM_UP.people,
    pool,
  }
  await db.close()
  return found
}

function faultsOf({ answers, p99Ms }: Clicks, found: Awaited<ReturnType<typeof tally>>): string[] {
  const { people, places, twiceEvery } = SIZE
  const expected = { confirmed: places, waiting: people - places, registrations: people, invitations: places, letters: people, pool: { taken: places, waiting: people - places } }
  const redirected = answers['303 /events/ai-day/ticket'] ?? 0
  return [
    JSON.stringify(found) !== JSON.stringify(expected) && `The tally is not exact: ${JSON.stringify(found)} instead of ${JSON.stringify(expected)}`,
    redirected !== people + people / twiceEvery && `Not every click was led to the ticket: ${JSON.stringify(answers)}`,
    p99Ms > 10_000 && `p99 is ${p99Ms} ms; 10,000 are allowed`,
  ].filter((fault) => typeof fault === 'string')
}

function print(report: { burst: Load; tally: object; controls: { queryLayer: { perSecond: number; tookMs: number }; bareDriver: { perSecond: number; tookMs: number } }; placed: string }): void {
  if (json) return void console.log(JSON.stringify(report, null, 2))
  const { burst: all, controls, placed } = report
  console.log(`
${placed}; ${all.clicks} clicks within one second over 200 connections; ${cpus()[0]?.model.trim() ?? 'unknown processor'}, Node ${process.version}

through the built house   ${all.perSecond}/s (budget: ${BUDGET.perSecond})   p50 ${all.p50Ms} ms, p99 ${all.p99Ms} ms (budget: ${BUDGET.p99Ms}), longest ${all.maxMs} ms
                          event loop p99 ${all.loop.p99Ms} ms, longest ${all.loop.maxMs} ms (budget: ${BUDGET.loopMs}); processor ${all.serverCpuMs ?? '-'} ms
the use case alone        ${controls.queryLayer.perSecond}/s, ${controls.queryLayer.tookMs} ms
bare driver, same SQL     ${controls.bareDriver.perSecond}/s, ${controls.bareDriver.tookMs} ms
answers                   ${JSON.stringify(all.answers)}
tally                     ${JSON.stringify(report.tally)}
`)
}
