import { expect, test } from 'vitest'

import { readResponses } from './read-responses.ts'

function form(...fields: [string, string][]): FormData {
  const data = new FormData()
  for (const [name, value] of fields) data.append(name, value)
  return data
}

test('chosen options come as they were ticked', () => {
  expect(readResponses(form(['key', 'x'], ['q.lookup', 'a'], ['q.all', 'a'], ['q.all', 'c']))).toEqual({ lookup: ['a'], all: ['a', 'c'] })
})

test('positions from the menus put the steps in order, and twins keep the order of the form', () => {
  expect(readResponses(form(['place.loop.x', '2'], ['place.loop.y', '1'], ['place.loop.z', '2']))).toEqual({ loop: ['y', 'x', 'z'] })
})

test('steps moved by script win over the menus', () => {
  expect(readResponses(form(['place.loop.x', '1'], ['q.loop', 'y'], ['q.loop', 'x']))).toEqual({ loop: ['y', 'x'] })
})

test('blanks come in the order of the text, whatever the order of the form', () => {
  expect(readResponses(form(['blank.gap.2', 'two'], ['blank.gap.1', ' one ']))).toEqual({ gap: [' one ', 'two'] })
})

test('a question may have any name, such as that of a built-in property', () => {
  const read = readResponses(form(['q.__proto__', 'a'], ['q.constructor', 'b'], ['blank.toString.1', 'c']))
  expect(Object.entries(read)).toEqual([['__proto__', ['a']], ['constructor', ['b']], ['toString', ['c']]])
})

test('a form of thirty thousand blanks is read in one pass', () => {
  const read = readResponses(form(...Array.from({ length: 30_000 }, (_, n): [string, string] => [`blank.gap.${n}`, 'x'])))
  expect(read['gap']).toHaveLength(30_000)
})
