import type { RunEvent } from '#sandbox/types.ts'
import type { Verdict } from '#sandbox/graders/grade.ts'

/** What a page hears of a lab attempt. Of a hidden case it hears that it runs and that it is done, never what was said. */
export type LabEvent =
  | { type: 'case'; caseId: string; about: string; hidden: boolean }
  | { type: 'run'; caseId: string; event: RunEvent }
  | { type: 'case-done'; caseId: string }
  | { type: 'result'; pass: boolean; score: number; verdicts: readonly Verdict[] }
  /** Always the last one. `reason` and `lesson` say why there is no result. */
  | { type: 'ended'; as: 'answered' | 'refused' | 'failed'; reason: string | null; lesson: string | null; courseCompleted: boolean }

export type NumberedEvent = { id: number; event: LabEvent }

/** Long enough for a page to come back after its train left the tunnel; the record in the database has no such end. */
const KEEP_MS = 10 * 60_000

/**
 * The events of the attempts that run in this process, so that a page can join late or again and miss nothing. Not a record: a restart
 * forgets them, and what is shown then comes from the database.
 */
export class RunLogs {
  readonly #logs = new Map<string, { events: NumberedEvent[]; ended: boolean; wake: Set<() => void> }>()

  open(attemptId: string): { write(event: LabEvent): void; close(): void } {
    const log = { events: [] as NumberedEvent[], ended: false, wake: new Set<() => void>() }
    this.#logs.set(attemptId, log)
    const wakeAll = () => {
      for (const wake of log.wake) wake()
      log.wake.clear()
    }
    return {
      write: (event) => {
        log.events.push({ id: log.events.length + 1, event })
        wakeAll()
      },
      close: () => {
        log.ended = true
        wakeAll()
        setTimeout(() => this.#logs.delete(attemptId), KEEP_MS).unref()
      },
    }
  }

  has(attemptId: string): boolean {
    return this.#logs.has(attemptId)
  }

  /** Every event after the given one, as they come, until the attempt has ended or the reader stops. Nothing for an attempt that this process does not know. */
  async *follow(attemptId: string, after: number, stop: AbortSignal): AsyncGenerator<NumberedEvent> {
    const log = this.#logs.get(attemptId)
    if (!log) return
    let next = Math.max(0, after)
    let wake = () => {}
    stop.addEventListener('abort', () => wake(), { once: true }) // once a reader, not once a wait: a long run waits hundreds of times
    while (!stop.aborted) {
      const event = log.events[next]
      if (event) {
        next += 1
        yield event
      } else if (log.ended) {
        return
      } else {
        await new Promise<void>((resolve) => {
          wake = resolve
          log.wake.add(resolve)
        })
      }
    }
  }
}
