import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import { tallyBoards } from './tally-board.ts'

beforeEach(() => void vi.useFakeTimers({ now: new Date('2027-02-10T09:00:00Z') }))
afterEach(() => void vi.useRealTimers())

function counting() {
  let counts = 0
  const faults: unknown[] = []
  let broken = false
  const boards = tallyBoards({
    count: () => (broken ? Promise.reject(new Error('no database')) : Promise.resolve({ n: ++counts })),
    now: () => new Date(),
    report: (error) => void faults.push(error),
  })
  return { boards, counts: () => counts, faults, break: (yes: boolean) => void (broken = yes) }
}

test('[E22] 200 viewers cost one count a second, and when they have gone no timer and no listener is left', async () => {
  const { boards, counts } = counting()
  const heard: number[] = []
  const stops = await Promise.all(Array.from({ length: 200 }, () => boards.watch('ai-day', ({ n }) => void heard.push(n))))
  expect(counts()).toBe(1)
  expect(heard).toHaveLength(200)
  await vi.advanceTimersByTimeAsync(10_000)
  expect(counts()).toBe(11)
  expect(heard).toHaveLength(200 * 11)
  for (const stop of stops) stop()
  await vi.advanceTimersByTimeAsync(10_000)
  expect(counts()).toBe(11)
  expect(vi.getTimerCount()).toBe(0)
  expect(boards.watched).toBe(0)
})

test('who asks once within the second is given the count of that second, and leaves nothing behind', async () => {
  const { boards, counts } = counting()
  const [one, two] = await Promise.all([boards.snapshot('ai-day'), boards.snapshot('ai-day')])
  expect([one, two, counts()]).toEqual([{ n: 1 }, { n: 1 }, 1])
  expect(boards.watched).toBe(0)
  const stop = await boards.watch('ai-day', () => undefined)
  expect(await boards.snapshot('ai-day')).toEqual({ n: 2 })
  expect(counts()).toBe(2)
  stop()
})

test('two events are counted apart, and only while somebody watches', async () => {
  const { boards, counts } = counting()
  const stop = await boards.watch('one', () => undefined)
  const other = await boards.watch('two', () => undefined)
  stop()
  await vi.advanceTimersByTimeAsync(3_000)
  expect(counts()).toBe(5)
  other()
})

test('a count that fails is reported, and the next second is counted again', async () => {
  const { boards, faults, break: breakIt } = counting()
  const heard: number[] = []
  const stop = await boards.watch('ai-day', ({ n }) => void heard.push(n))
  breakIt(true)
  await vi.advanceTimersByTimeAsync(1_000)
  breakIt(false)
  await vi.advanceTimersByTimeAsync(1_000)
  expect([heard, faults.length]).toEqual([[1, 2], 1])
  stop()
  breakIt(true)
  await expect(boards.watch('ai-day', () => undefined)).rejects.toThrow('no database')
  expect(vi.getTimerCount()).toBe(0)
})
