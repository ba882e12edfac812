import { percentile } from './figures.ts'

export type Timing = { calls: number; p50Ms: number; p99Ms: number; p50MsPerThousandCharacters: number }

/** Each text once, after some that only warm up. A call, not a batch, is what a prompt waits for. */
export function timeCalls(texts: readonly string[], call: (text: string) => unknown): Timing {
  for (const text of texts.slice(0, 200)) call(text)
  const took: number[] = []
  for (const text of texts) took.push(timed(text, call))
  const thousand = thousandCharacters(texts).map((text) => timed(text, call))
  const sorted = took.sort((a, b) => a - b)
  return { calls: texts.length, p50Ms: percentile(sorted, 0.5), p99Ms: percentile(sorted, 0.99), p50MsPerThousandCharacters: percentile(thousand.sort((a, b) => a - b), 0.5) }
}

function timed(text: string, call: (text: string) => unknown): number {
  const began = performance.now()
  call(text)
  return performance.now() - began
}

/** The texts strung together and cut into pieces of 1,000 characters. */
function thousandCharacters(texts: readonly string[]): string[] {
  return texts.join('\n').slice(0, 500_000).match(/[\s\S]{1000}/g) ?? []
}
