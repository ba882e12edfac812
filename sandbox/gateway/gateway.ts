import type { Ports } from '../ports.ts'
import type { RunEvent, RunInput } from '../types.ts'
import type { CallEvent } from './call-event.ts'
import type { Gate, Pass } from './gate.ts'
import { Restorer } from './restorer.ts'
import { RunBook } from './run-book.ts'

type Call = (pass: Pass, ports: Ports, stop: AbortSignal) => AsyncIterable<CallEvent>
type Guard = (events: AsyncIterable<CallEvent>, ports: Ports) => AsyncIterable<CallEvent>

/** The whole gateway: every gate in order, then the model through the guard, then the record. Each way out of here leaves a record. */
export function compose({ gates, call, guard }: { gates: readonly Gate[]; call: Call; guard: Guard }) {
  return async function* run(input: RunInput, ports: Ports, stop: AbortSignal = new AbortController().signal): AsyncGenerator<RunEvent> {
    const book = new RunBook(input, ports)
    try {
      for (const gate of gates) {
        const decision = await book.ask(gate)
        yield { type: 'decision', decision }
        if (decision.outcome === 'refuse') return yield await book.refuse(decision)
      }
      const restorer = new Restorer(book.pass.placeholders)
      for await (const event of guard(call(book.pass, ports, stop), ports)) {
        book.note(event)
        if (event.type === 'decision') {
          yield event
          if (event.decision.outcome === 'refuse') return yield await book.refuse(event.decision)
        }
        const text = event.type === 'delta' ? restorer.push(event.text) : event.type === 'finish' ? restorer.end() : ''
        if (text) yield { type: 'delta', text }
      }
      yield* await book.answer()
    } catch (error) {
      yield* await book.breakOff(error, stop)
    } finally {
      // Reached open only when the consumer left: what was spent until then is settled and recorded.
      await book.leave()
    }
  }
}
