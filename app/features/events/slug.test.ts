import fc from 'fast-check'
import { expect, test } from 'vitest'

import { slugOf } from './slug.ts'

test.each([['AI Day, spring 2027', 'ai-day-spring-2027'], ['  Café – für alle! ', 'cafe-fur-alle'], ['???', 'event'], ['New', 'new-event']])('%j becomes %j', (title, slug) => {
  expect(slugOf(title)).toBe(slug)
})

test('whatever the title, its address is short and plain', () => {
  fc.assert(fc.property(fc.string(), (title) => void expect(slugOf(title)).toMatch(/^[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?$/)))
})
