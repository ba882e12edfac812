import fc from 'fast-check'
import { expect, test } from 'vitest'
import { blankMatches, fold, readNumber } from './blank.ts'

const word = { answers: ['data class'], number: false, tolerance: 0 }

test('a blank forgives case, runs of space and compatibility forms, and nothing else', () => {
  for (const text of ['data class', '  Data   CLASS ', 'data\u00a0class', 'ｄａｔａ ｃｌａｓｓ']) expect(blankMatches(word, text)).toBe(true)
  for (const text of ['', 'dataclass', 'data classes', 'date class']) expect(blankMatches(word, text)).toBe(false)
})

test('ß and ss, and both forms of sigma, are the same letter', () => {
  expect(fold('Straße')).toBe(fold('STRASSE'))
  expect(fold('ΟΔΟΣ')).toBe(fold('οδος'))
})

test('folding twice changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(fold(fold(text))).toBe(fold(text))
    }),
  )
})

test('numbers are read as people write them', () => {
  const written: [string, number][] = [['1,234.5', 1234.5], ['1 234,5', 1234.5], ['1.234,5', 1234.5], ['2,60', 2.6], ['1,000', 1000], ['80 %', 80], ['−3', -3], ['.5', 0.5], ['007', 7]]
  for (const [text, value] of written) expect(readNumber(text), text).toBe(value)
  for (const text of ['', 'four', '1 to 3', '1.2.3', '3a', '-']) expect(readNumber(text), text).toBeNull()
})

test('a tolerance includes its ends', () => {
  const blank = { answers: ['0.3'], number: true, tolerance: 0.1 }
  expect(['0.2', '0,4', '0.30'].every((text) => blankMatches(blank, text))).toBe(true)
  expect(['0.19', '0.41', 'about 0.3'].some((text) => blankMatches(blank, text))).toBe(false)
})

test('a number matches itself whatever the tolerance', () => {
  const finite = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }).map((value) => value.toFixed(4))
  fc.assert(
    fc.property(finite, fc.nat(10), (text, tolerance) => {
      expect(blankMatches({ answers: [text], number: true, tolerance }, text)).toBe(true)
    }),
  )
})
