import fc from 'fast-check'
import { expect, test } from 'vitest'

import { opensPalette, readPress, shortcuts } from './shortcuts.ts'

const press = (key: string, held: Partial<Parameters<typeof readPress>[1]> = {}) => ({ key, ctrlKey: false, metaKey: false, altKey: false, ...held })

function pressAll(keys: readonly string[]) {
  const done: string[] = []
  let pending = ''
  for (const key of keys) {
    const read = readPress(pending, press(key))
    pending = read.pending
    if (read.shortcut) done.push(read.shortcut)
  }
  return { done, pending }
}

test('every shortcut is reached by pressing its keys in turn', () => {
  for (const { keys } of shortcuts) expect(pressAll(keys.split(' '))).toEqual({ done: [keys], pending: '' })
})

test('a wrong second key is read as a first one', () => {
  expect(pressAll(['g', 'n']).done).toEqual(['n'])
  expect(pressAll(['g', 'g', 'o']).done).toEqual(['g o'])
  expect(pressAll(['g', 'x', 'o']).done).toEqual([])
})

test('a key with Ctrl, Cmd or Alt, a held key and a half-composed character are left to the browser', () => {
  for (const held of [{ ctrlKey: true }, { metaKey: true }, { altKey: true }, { repeat: true }, { isComposing: true }]) expect(readPress('', press('n', held)).shortcut).toBeNull()
})

test('Ctrl+K and Cmd+K open the palette, k and Alt+K do not', () => {
  expect([press('k', { ctrlKey: true }), press('K', { metaKey: true }), press('k'), press('k', { ctrlKey: true, altKey: true })].map(opensPalette)).toEqual([true, true, false, false])
})

test('whatever is pressed, at most one first key is pending', () => {
  fc.assert(fc.property(fc.array(fc.constantFrom('g', 'o', 'n', 'p', '?', 'x', 'Escape')), (keys) => ['', 'g'].includes(pressAll(keys).pending)))
})
