import fc from 'fast-check'
import { expect, test } from 'vitest'

import type { CompiledCourse } from '#app/platform/content/compiled.ts'
import { resumeView } from './resume-view.ts'

const course = {
  slug: 'essentials',
  lessons: [
    { id: 'essentials/one', slug: 'one', title: 'One', minutes: 10, blocks: [] },
    { id: 'essentials/two', slug: 'two', title: 'Two', minutes: 12, blocks: [{ id: 'a', words: '' }, { id: 'b', words: '' }, { id: 'c', words: '' }, { id: 'd', words: '' }] },
  ],
} as unknown as CompiledCourse

test('resume leads to the block that was read last and says how much is left', () => {
  expect(resumeView(course, { lesson: 'essentials/two', block: 'c' })).toEqual({ href: '/learn/essentials/two#c', number: 2, title: 'Two', minutesLeft: 6 })
})

test('a lesson without a position begins at its beginning', () => {
  expect(resumeView(course, { lesson: 'essentials/one', block: null })).toEqual({ href: '/learn/essentials/one', number: 1, title: 'One', minutesLeft: 10 })
})

test('a passage that has left the lesson does not break the way back', () => {
  expect(resumeView(course, { lesson: 'essentials/two', block: 'gone' })?.minutesLeft).toBe(12)
})

test('nothing to resume is null', () => {
  expect(resumeView(course, null)).toBeNull()
  expect(resumeView(course, { lesson: 'essentials/gone', block: null })).toBeNull()
})

test('what is left is at least a minute and never more than the lesson', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 90 }), fc.array(fc.uuid(), { minLength: 1, maxLength: 40 }), fc.nat(), (minutes, ids, pick) => {
      const one = { slug: 'c', lessons: [{ id: 'c/l', slug: 'l', title: 'L', minutes, blocks: ids.map((id) => ({ id, words: '' })) }] } as unknown as CompiledCourse
      const left = resumeView(one, { lesson: 'c/l', block: ids[pick % ids.length] ?? null })?.minutesLeft ?? 0
      return left >= 1 && left <= minutes
    }),
  )
})
