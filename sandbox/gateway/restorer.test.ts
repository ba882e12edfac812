import { expect, test } from 'vitest'
import { Restorer } from './restorer.ts'

const originals = new Map([['[CARD_1]', '4111 1111 1111 1111'], ['[CARD_12]', '5555 5555 5555 4444'], ['[EMAIL_1]', 'lena@example.com']])
const restore = (...pieces: string[]) => {
  const restorer = new Restorer(originals)
  return [...pieces.map((piece) => restorer.push(piece)), restorer.end()]
}

test('only what could still become a placeholder waits', () => {
  expect(restore('a [CAR', 'D_1', '] b')).toEqual(['a ', '', '4111 1111 1111 1111 b', ''])
  expect(restore('a [see', ' note]')).toEqual(['a [see', ' note]', ''])
})

test('one number that begins like another is not mistaken for it', () => {
  expect(restore('[CARD_1', '2] [CARD_1] [CARD_13]').join('')).toBe('5555 5555 5555 4444 4111 1111 1111 1111 [CARD_13]')
})

test('an unfinished placeholder at the end is given as it is', () => {
  expect(restore('pay [CARD_1').join('')).toBe('pay [CARD_1')
})

test('an original that looks like a placeholder is not restored a second time', () => {
  const restorer = new Restorer(new Map([['[PASSWORD_1]', '[CARD_1]'], ['[CARD_1]', 'secret']]))
  expect(restorer.push('[PASSWORD_1]') + restorer.end()).toBe('[CARD_1]')
})
