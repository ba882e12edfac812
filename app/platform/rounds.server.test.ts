import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import { startLog } from './log.server.ts'
import { startRounds } from './rounds.server.ts'

let lines: string[]

beforeEach(() => {
  lines = []
  startLog('error', { write: (line: string) => void lines.push((JSON.parse(line) as { err: { message: string } }).err.message) })
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
  startLog('silent')
})

const seconds = (count: number) => vi.advanceTimersByTimeAsync(count * 1_000)

test('a round comes again and again until all are stopped', async () => {
  const run = vi.fn(() => Promise.resolve())
  const stop = startRounds([{ name: 'knock', everyMs: 1_000, run }])
  await seconds(3)
  expect(run).toHaveBeenCalledTimes(3)
  await stop()
  await seconds(3)
  expect(run).toHaveBeenCalledTimes(3)
})

test('a round never overlaps with itself, and a slow one does not hold up another', async () => {
  let end = () => {}
  const slow = vi.fn(() => new Promise<void>((resolve) => (end = resolve)))
  const quick = vi.fn(() => Promise.resolve())
  startRounds([{ name: 'slow', everyMs: 1_000, run: slow }, { name: 'quick', everyMs: 1_000, run: quick }])
  await seconds(5)
  expect([slow.mock.calls.length, quick.mock.calls.length]).toEqual([1, 5])
  end()
  await seconds(1)
  expect(slow).toHaveBeenCalledTimes(2)
})

test('a fault is logged once until the round works again or fails in another way', async () => {
  const outcomes = ['down', 'down', 'down', 'full', 'full', null, 'full']
  startRounds([{ name: 'knock', everyMs: 1_000, run: () => Promise.resolve(outcomes.shift()).then((fault) => (fault ? Promise.reject(new Error(fault)) : undefined)) }])
  await seconds(7)
  expect(lines).toEqual(['down', 'full', 'full'])
})

test('one that fails is tried again, and one that works is not held up by it', async () => {
  const broken = vi.fn(() => Promise.reject(new Error('broken')))
  const sound = vi.fn(() => Promise.resolve())
  startRounds([{ name: 'broken', everyMs: 1_000, run: broken }, { name: 'sound', everyMs: 1_000, run: sound }])
  await seconds(4)
  expect([broken.mock.calls.length, sound.mock.calls.length]).toEqual([4, 4])
})

test('stopping tells what is under way, waits for it, and for nobody longer than a process has', async () => {
  let told: AbortSignal | undefined
  let end = () => {}
  const stop = startRounds([{ name: 'slow', everyMs: 1_000, run: (_at, signal) => ((told = signal), new Promise<void>((resolve) => (end = resolve))) }])
  await seconds(1)
  const stopped = vi.fn()
  const stopping = stop().then(stopped)
  expect(told?.aborted).toBe(true)
  await seconds(6)
  expect(stopped).not.toHaveBeenCalled()
  end()
  await stopping

  const endless = startRounds([{ name: 'endless', everyMs: 1_000, run: () => new Promise(() => {}) }])
  await seconds(1)
  const left = endless()
  await seconds(7)
  await left
})
