import type { Db } from '#db/dialect'
import { admittedByList, entriesSince, gateScans, lastScans, poolTallies, unsentMail } from '#db/queries/tallies.ts'
import { isLetIn, RATE_MINUTES, type Tally } from './tally.ts'

const SCANS_SHOWN = 8

/** Counts everything that the desk shows. */
export async function tallyOf(db: Db, eventId: string, at: Date): Promise<Tally> {
  const since = new Date(at.getTime() - RATE_MINUTES * 60_000)
  const [pools, lists, scansByGate, recent, scans, mail] = await Promise.all([
    poolTallies(db.read, eventId),
    admittedByList(db.read, eventId),
    gateScans(db.read, eventId),
    entriesSince(db.read, eventId, since),
    lastScans(db.read, eventId, SCANS_SHOWN),
    unsentMail(db.read),
  ])
  return {
    at: at.toISOString(),
    pools: pools.map(({ taken, offered, ...pool }) => ({ ...pool, confirmed: taken - offered, offered, overBy: pool.capacity === null ? 0 : Math.max(0, taken - pool.capacity) })),
    lists: lists.map(({ n, ...list }) => ({ ...list, admitted: n })),
    gates: gatesFrom(scansByGate, recent),
    scans: scans.map((scan) => ({ ...scan, at: scan.at.toISOString() })),
    mail,
  }
}

function gatesFrom(scans: Awaited<ReturnType<typeof gateScans>>, recent: Awaited<ReturnType<typeof entriesSince>>): Tally['gates'] {
  const gates = new Map<string, Tally['gates'][number]>()
  for (const { gateId, name, result, n } of scans) {
    const gate = gates.get(gateId) ?? { gateId, name, entries: 0, lastMinutes: recent.find((row) => row.gateId === gateId)?.n ?? 0, refusals: [] }
    gates.set(gateId, gate)
    if (!result) continue
    if (isLetIn(result)) gate.entries += n
    else gate.refusals.push({ result, n })
  }
  return [...gates.values()]
}
