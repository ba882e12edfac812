import { describe, expect, test } from 'vitest'
import { findSensitive } from '../sensitive.ts'

const people = (text: string) => findSensitive(text).flatMap(({ start, end, kind }) => (kind === 'PERSON' ? [text.slice(start, end)] : []))

describe('a reason stands around the name', () => {
  test.each([
    ['My name is Veshana Dorko and I lost my card.', ['Veshana Dorko']],
    ['my name is veshana.', ['veshana']],
    ['Please write to Mr. Brindley about it.', ['Brindley']],
    ['Please write to Ms May about it.', ['May']],
    ['Dear Tashko,\nthank you for your letter.', ['Tashko']],
    ['The limit stays.\n\nKind regards,\nPernelle Oduvic', ['Pernelle Oduvic']],
    ['Name: Ravin Jolodt\nSubject: complaint', ['Ravin Jolodt']],
    ['The customer Milova Hadt has moved.', ['Milova Hadt']],
    ['I talked to my colleague Sorin yesterday.', ['Sorin']],
    ['Dorran Velis’s passport was copied.', ['Dorran Velis']],
    ['We heard from Hanne I. Kellovic again.', ['Hanne I. Kellovic']],
    ['Leif, can I speak to your manager?', ['Leif']],
    ['"It is late," said Brankovic.', ['Brankovic']],
    ['Luvan de la Rosa asked for a refund.', ['Luvan de la Rosa']],
  ])('%s', (text, expected) => expect(people(text)).toEqual(expected))
})

test('who was named once is found again', () => {
  expect(people('Mr. Dorko called. Later Dorko wrote that he waits.')).toEqual(['Dorko', 'Dorko'])
})

test('one known name in a list makes the others names', () => {
  expect(people('We invited Veshan, Tomas and Brilova.')).toEqual(['Veshan', 'Tomas', 'Brilova'])
})

test.each(['zero\u200b-\u200bwidth', 'ＭＲ'])('what hides letters does not hide a name: %s', () => {
  expect(people('My name is V\u200be\u200bs\u200bh\u200ban Dorko.')).toEqual(['V\u200be\u200bs\u200bh\u200ban Dorko'])
  expect(people('My name is Ｖｅｓｈａｎ Ｄｏｒｋｏ.')).toEqual(['Ｖｅｓｈａｎ Ｄｏｒｋｏ'])
})

describe('what is no person stays', () => {
  test.each([
    'Compare Washington and Berlin as places to work in May.',
    'Summarise the Annual Report of the Data Protection Office in three bullets.',
    'Hello Team, the new Travel Policy is online.',
    'What did Shakespeare write about power?',
    'Write a short story about a character called Dorran who lives in New York.',
    'Explain Monte Carlo simulation and Bayes in simple words.',
    'Remember, the deadline is Friday. Cool, what is the address?',
    'The Customer Service team at Northwind Bank opens at nine.',
  ])('%s', (text) => expect(people(text)).toEqual([]))
})
