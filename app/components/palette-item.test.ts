import fc from 'fast-check'
import { expect, test } from 'vitest'

import { inGroups, matchesWords } from './palette-item.ts'

test('the beginnings of words find a thing, in any order and without accents', () => {
  expect(matchesWords('Office hours with Maya Lindqvist', 'may off')).toBe(true)
  expect(matchesWords('José Ángel', 'jose ang')).toBe(true)
  expect(matchesWords('Office hours', 'ours')).toBe(false)
})

test('nothing typed finds everything', () => {
  fc.assert(fc.property(fc.string(), (text) => matchesWords(text, '  ')))
})

test('groups keep the order in which they came', () => {
  const item = (id: string, group: string) => ({ id, group, label: id, href: `/${id}` })
  expect(inGroups([item('a', 'Pages'), item('b', 'Courses'), item('c', 'Pages')]).map(({ group, items }) => [group, items.map(({ id }) => id)])).toEqual([
    ['Pages', ['a', 'c']],
    ['Courses', ['b']],
  ])
})
