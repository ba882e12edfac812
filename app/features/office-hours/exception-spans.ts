import type { Span } from './host-ranges.ts'
import { spanIn } from './week-form.ts'

/** The hours of a day unlike the others: none where it is closed. */
export function exceptionSpans(fields: Readonly<Record<string, string>>): { spans: Span[]; faults: Record<string, string> } {
  const faults: Record<string, string> = {}
  if (fields['kind'] !== 'other') return { spans: [], faults }
  const spans = ['1', '2'].map((n) => spanIn(fields, { from: `${n}.from`, to: `${n}.to` }, faults)).filter((span) => span !== null)
  const [first, second] = spans
  if (first && second && first.startsLocal < second.endsLocal && second.startsLocal < first.endsLocal) faults['2.from'] = 'The two spans overlap'
  if (spans.length === 0 && Object.keys(faults).length === 0) faults['1.from'] = 'Give the other hours of that day'
  return { spans, faults }
}
