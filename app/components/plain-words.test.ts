import { expect, test } from 'vitest'

import { counted, durationWords, listed } from './plain-words.ts'

test('minutes are said as a person says them', () => {
  expect([0, 1, 45, 60, 70, 125].map(durationWords)).toEqual(['0 min', '1 min', '45 min', '1 h', '1 h 10 min', '2 h 5 min'])
})

test('one is singular and none is plural', () => {
  expect([0, 1, 2].map((n) => counted(n, 'lesson'))).toEqual(['0 lessons', '1 lesson', '2 lessons'])
  expect(counted(2, 'person', 'people')).toBe('2 people')
})

test('a list reads like a sentence', () => {
  expect([listed([]), listed(['a']), listed(['a', 'b']), listed(['a', 'b', 'c'])]).toEqual(['', 'a', 'a and b', 'a, b and c'])
})
