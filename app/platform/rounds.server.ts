import { log } from './log.server.ts'

/** `stop`: the house closes; what takes long ends at its next step. */
export type Round = { name: string; everyMs: number; run: (at: Date, stop: AbortSignal) => Promise<unknown> }

/**
 * Work that the house does by itself again and again. A round never overlaps with itself, and one that fails goes on: its fault is logged once,
 * until it has worked again or fails in another way. What it does must be harmless in several processes at once.
 * The answer stops all, and waits a while for those under way.
 */
export function startRounds(rounds: readonly Round[], now = () => new Date()): () => Promise<void> {
  const stop = new AbortController()
  const underWay = new Map<Round, Promise<void>>()
  const faults = new Map<Round, string>()
  const go = (round: Round) => {
    if (underWay.has(round)) return
    const done = round
      .run(now(), stop.signal)
      .then(
        () => void faults.delete(round),
        (error: unknown) => {
          const fault = error instanceof Error ? error.message : String(error)
          if (faults.get(round) !== fault) log().error({ err: error }, `a round failed and will be tried again: ${round.name}`)
          faults.set(round, fault)
        },
      )
      .finally(() => underWay.delete(round))
    underWay.set(round, done)
  }
  const timers = rounds.map((round) => setInterval(() => go(round), round.everyMs).unref())
  return async () => {
    for (const timer of timers) clearInterval(timer)
    stop.abort()
    let longest: NodeJS.Timeout | undefined
    await Promise.race([Promise.all(underWay.values()), new Promise((resolve) => (longest = setTimeout(resolve, LONGEST_WAIT_MS)))])
    clearTimeout(longest)
  }
}

/** A mail server may take longer to answer than a process has to end. */
const LONGEST_WAIT_MS = 7_000
