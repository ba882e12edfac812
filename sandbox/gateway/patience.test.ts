import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { answering, collect, fakePorts, only, runInput } from '#test/support/gateway.ts'
import { run } from '../run.ts'
import { watch } from './patience.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const limits = { firstTokenMs: 1_000, silenceMs: 200, wholeMs: 5_000 }
const never = new AbortController().signal
const hang = () => new Promise<never>(() => {})

async function reasonOf(events: AsyncIterable<unknown>): Promise<{ seen: unknown[]; sentence: string | null }> {
  const seen: unknown[] = []
  try {
    for await (const event of events) seen.push(event)
    return { seen, sentence: null }
  } catch (error) {
    return { seen, sentence: error instanceof Error && 'sentence' in error ? String(error.sentence) : String(error) }
  }
}

test('a first token that does not come ends the call, though the provider ignores the signal', async () => {
  let signal: AbortSignal | undefined
  const result = reasonOf(watch((given) => { signal = given; return (async function* () { await hang() })() }, limits, never))
  await vi.advanceTimersByTimeAsync(999)
  expect(signal?.aborted).toBe(false)
  await vi.advanceTimersByTimeAsync(1)
  expect(await result).toEqual({ seen: [], sentence: 'The model did not begin to answer in time.' })
  expect(signal?.aborted).toBe(true)
})

test('silence in the middle ends the call; words keep it alive', async () => {
  const result = reasonOf(watch(async function* () {
    for (let n = 0; n < 5; n++) {
      yield n
      await new Promise((resolve) => setTimeout(resolve, 150))
    }
    await hang()
  }, limits, never))
  await vi.advanceTimersByTimeAsync(5 * 150 + 200)
  expect(await result).toEqual({ seen: [0, 1, 2, 3, 4], sentence: 'The model stopped in the middle of its answer.' })
})

test('the person’s stop ends it at once', async () => {
  const stop = new AbortController()
  const result = reasonOf(watch(async function* () { yield 1; await hang() }, limits, stop.signal))
  await vi.advanceTimersByTimeAsync(0)
  stop.abort()
  expect(await result).toEqual({ seen: [1], sentence: 'You stopped this run.' })
})

test('no timer is left behind', async () => {
  await reasonOf(watch(async function* () { yield 1 }, limits, never))
  expect(vi.getTimerCount()).toBe(0)
})

test('no fixed wait stands before the first words, or anywhere: a whole run needs no timer to fire', async () => {
  expect(only(await collect(run(runInput(), fakePorts({ providers: new Map([['practice', answering('practice', 'At ', 'once.')]]) }))), 'answer').text).toBe('At once.')
})

test('an answer that never ends is ended, though it is never silent', async () => {
  const result = reasonOf(watch(async function* () {
    for (;;) {
      yield 'a'
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }, limits, never))
  await vi.advanceTimersByTimeAsync(5_000)
  expect((await result).sentence).toBe('The model did not come to an end in time.')
})
