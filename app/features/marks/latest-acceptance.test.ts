import { expect, test } from 'vitest'
import { latestAcceptance } from './latest-acceptance.ts'

const first = { policy: 'ai-use', edition: 1, at: new Date('2026-03-02T09:00:00Z') }
const second = { policy: 'ai-use', edition: 2, at: new Date('2026-06-02T09:00:00Z') }
const other = { policy: 'travel', edition: 3, at: new Date('2026-07-02T09:00:00Z') }

test('a new edition asks again, and says when the one before was accepted', () => {
  expect(latestAcceptance([first, second, other], 'ai-use', 3)).toEqual({ current: undefined, earlier: second })
})

test('an accepted edition stays accepted', () => {
  expect(latestAcceptance([second, first, other], 'ai-use', 2)).toEqual({ current: second, earlier: first })
})

test('another policy or a later edition is no acceptance of this one', () => {
  expect(latestAcceptance([second, other], 'ai-use', 1)).toEqual({ current: undefined, earlier: undefined })
})
