import fc from 'fast-check'
import { expect, test } from 'vitest'
import { savedWords, wordsMissing } from './word-count.ts'

test.each([
  ['', 20],
  ['  \n ', 20],
  ['It made up a form – K7 – and I believed it.', 10],
  ['Größe zählt nicht', 17],
])('%j is so many words short of twenty', (text, missing) => {
  expect(wordsMissing(text, 20)).toBe(missing)
})

test('more words never leave more missing, and it is never less than none', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.nat(50), (text, more, atLeast) => {
      const before = wordsMissing(text, atLeast)
      const after = wordsMissing(`${text} ${more}`, atLeast)
      expect(after).toBeLessThanOrEqual(before)
      expect(after).toBeGreaterThanOrEqual(0)
    }),
  )
})

test('too short is saved all the same, and says what is missing', () => {
  expect(savedWords('One two three', 20)).toBe('Saved. 17 more words would make the 20 that are asked for.')
  expect(savedWords('One two three', 4)).toBe('Saved. 1 more word would make the 4 that are asked for.')
  expect(savedWords('One two three', 3)).toBe('Saved.')
  expect(savedWords('', 20)).toBe('Saved.')
})
