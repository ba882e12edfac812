import { afterEach, expect, test, vi } from 'vitest'

import { startLog } from './log.server.ts'
import { startRounds } from './rounds.server.ts'

afterEach(() => void vi.useRealTimers())

test('a round never overlaps with itself, and stopping waits for the one under way', async () => {
  vi.useFakeTimers()
  let running = 0
  let most = 0
  const ends: (() => void)[] = []
  const run = () => {
    most = Math.max(most, ++running)
    return new Promise<void>((resolve) => void ends.push(resolve)).then(() => void running--)
  }
  const stop = startRounds([{ name: 'slow', everyMs: 10, run }])
  await vi.advanceTimersByTimeAsync(55)
  expect([running, most]).toEqual([1, 1])
  let stopped = false
  const stopping = stop().then(() => (stopped = true))
  await vi.advanceTimersByTimeAsync(100)
  expect(stopped).toBe(false)
  ends.forEach((end) => end())
  await stopping
  expect([running, ends.length]).toEqual([0, 1])
})

test('one that fails is tried again, and one that works is not held up by it', async () => {
  startLog('silent')
  vi.useFakeTimers()
  let failed = 0
  let worked = 0
  const stop = startRounds([
    { name: 'broken', everyMs: 10, run: () => Promise.reject(new Error(`broken ${++failed > 2 ? 'twice' : 'once'}`)) },
    { name: 'sound', everyMs: 10, run: () => Promise.resolve(++worked) },
  ])
  await vi.advanceTimersByTimeAsync(45)
  await stop()
  expect([failed, worked]).toEqual([4, 4])
})
