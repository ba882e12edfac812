import { log } from './log.server.ts'

export type Outages = {
  works(name: string): void
  /** `fault`: one of our own words, a status or a code. What the other side wrote may repeat a prompt or an address. */
  fails(name: string, fault: string): void
}

/** Something outside in the log: each kind of fault once until it works again, however many requests and letters meet it meanwhile. */
export function outages(sentences: { fails: string; works: string }): Outages {
  const known = new Map<string, Set<string>>()
  return {
    works(name) {
      if (known.delete(name)) log().info({ name }, sentences.works)
    },
    fails(name, fault) {
      const faults = known.get(name) ?? new Set()
      if (faults.has(fault)) return
      known.set(name, faults.add(fault))
      log().error({ name, fault }, sentences.fails)
    },
  }
}
