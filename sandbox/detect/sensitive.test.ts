import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findSensitive } from './sensitive.ts'

const found = (text: string) => findSensitive(text).map(({ start, end, kind }) => [kind, text.slice(start, end)])

describe('each kind is found, and only the thing itself is marked', () => {
  test.each([
    ['Please refund 4111 1111 1111 1111 today', 'CARD', '4111 1111 1111 1111'],
    ['card 378282246310005.', 'CARD', '378282246310005'],
    ['card 4-1-1-1-1-1-1-1-1-1-1-1-1-1-1-1 ok', 'CARD', '4-1-1-1-1-1-1-1-1-1-1-1-1-1-1-1'],
    ['it reads 5555 5555\n5555 4444 on the front', 'CARD', '5555 5555\n5555 4444'],
    ['pay to GB29 NWBK 6016 1331 9268 19 now', 'IBAN', 'GB29 NWBK 6016 1331 9268 19'],
    ['pay to de89370400440532013000', 'IBAN', 'de89370400440532013000'],
    ['SSN 521-44-9382 was sent', 'SSN', '521-44-9382'],
    ['her social security number is 521449382', 'SSN', '521449382'],
    ['call +44 20 7946 0958 after nine', 'PHONE', '+44 20 7946 0958'],
    ['ring (212) 736-5000 and ask', 'PHONE', '(212) 736-5000'],
    ['write to lena.okafor@example.com.', 'EMAIL', 'lena.okafor@example.com'],
    ['write to lena (at) example (dot) com', 'EMAIL', 'lena (at) example (dot) com'],
    ['from 203.0.113.42 at noon', 'IP', '203.0.113.42'],
    ['from 2001:db8::8a2e:370:7334 at noon', 'IP', '2001:db8::8a2e:370:7334'],
    ['account number 12345678 is closed', 'ACCOUNT', '12345678'],
    ['routing number 121000358, please', 'ROUTING', '121000358'],
    ['sort code 20-00-00', 'SORT_CODE', '20-00-00'],
    ['claim number CL-448812 is open', 'CASE', 'CL-448812'],
    ['passport number XG9382049 was copied', 'PASSPORT', 'XG9382049'],
    ["driver's license number D1234567", 'LICENCE', 'D1234567'],
    ['born on 12 March 1980 in Leeds', 'BIRTH_DATE', '12 March 1980'],
    ['date of birth: 1980-03-12', 'BIRTH_DATE', '1980-03-12'],
    ['key sk-proj-a1B2c3D4e5F6g7H8i9J0k1L2', 'API_KEY', 'sk-proj-a1B2c3D4e5F6g7H8i9J0k1L2'],
    ['use AKIAIOSFODNN7EXAMPLE there', 'API_KEY', 'AKIAIOSFODNN7EXAMPLE'],
    ['the password is Hunter2!x and', 'PASSWORD', 'Hunter2!x'],
    ['postgres://app:s3cret@db.example.com/main', 'CONNECTION_STRING', 'postgres://app:s3cret@db.example.com/main'],
    ['token eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.dozjgNryP4J3jVmN', 'JWT', 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.dozjgNryP4J3jVmN'],
    ['-----BEGIN PRIVATE KEY-----\nMIIE\n-----END PRIVATE KEY-----', 'PRIVATE_KEY', '-----BEGIN PRIVATE KEY-----\nMIIE\n-----END PRIVATE KEY-----'],
  ])('%s', (text, kind, value) => expect(found(text)).toEqual([[kind, value]]))
})

describe('disguises do not help', () => {
  test.each([
    ['zero-width characters', '4111\u200b1111\u200b1111\u200b1111'],
    ['full-width digits', '４１１１１１１１１１１１１１１１'],
    ['Arabic digits', '٤١١١١١١١١١١١١١١١'],
    ['no-break spaces', '4111\u00a01111\u00a01111\u00a01111'],
    ['typographic dashes', '4111–1111–1111–1111'],
    ['percent escapes', '%34%31%31%31%31%31%31%31%31%31%31%31%31%31%31%31'],
    ['base64', Buffer.from('card 4111111111111111 please').toString('base64')],
  ])('%s', (_, hidden) => expect(found(`see ${hidden} there`)).toEqual([['CARD', hidden]]))

  test('a Cyrillic letter in an IBAN does not save it', () => expect(found('to GВ29NWBK60161331926819')).toEqual([['IBAN', 'GВ29NWBK60161331926819']]))
})

test('ordinary work is left alone', () => {
  for (const text of [
    'Summarise the meeting of 12 March 2024 in five bullets of 20 words.',
    'Version 10.2.3.4 fixes issue 4521 and costs 1,250,000.00 a year.',
    'Order 2024-11-23, table 14, pages 100-140, ISBN 978-0-306-40615-7.',
    'May and Washington met at 10:30; a password is required, the token expires after 30 minutes.',
    'The account was opened in 2019. Policy says: three copies. In case 12 people come, call ahead.',
    'Sales: 4512 3391 2210 8877 and 1203 4410 5521 6632 units.',
  ])
    expect(found(text)).toEqual([])
})

const noise = (...units: string[]) => fc.string({ unit: fc.constantFrom(...units), maxLength: 20 })

test('a card is covered whole, whatever stands around it', () => {
  const around = noise('a', ' ', '@', '[', '\n', 'é', '\u200b', '％', '😀')
  fc.assert(
    fc.property(around, around, (before, after) => {
      const start = before.length + 1
      expect(findSensitive(`${before} 4111 1111 1111 1111 ${after}`).some((span) => span.start <= start && span.end >= start + 19)).toBe(true)
    }),
  )
})

test('halves of characters, invisible characters and any other text are read without a fault', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('\ud83d', '\ude00', '\u200b', '\u2060', 'Ａ', 'а', 'Mr. ', 'Name: ', 'Ada', ' Bo', ' 12', ' Rue ', '\n', '\r', ',', '%ff', '%e2%82'), maxLength: 40 }), (text) => {
      for (const { start, end } of findSensitive(text)) expect(start >= 0 && start < end && end <= text.length).toBe(true)
    }),
  )
  expect(findSensitive('\u200b'.repeat(5_000))).toEqual([])
})

test('marked stretches never overlap and stay inside the text', () => {
  fc.assert(
    fc.property(noise('4', '1', '7', '.', '-', ' ', '@', 'a', ':', '%', '+', '\u200b', '４', 'password ', 'card 4111111111111111', 'eyJhbGciOiJIUzI1NiJ9.'), (text) => {
      for (const [index, span, spans] of findSensitive(text).map((each, place, all) => [place, each, all] as const)) expect(span.start >= (spans[index - 1]?.end ?? 0) && span.end <= text.length && span.end > span.start).toBe(true)
    }),
  )
})

describe('texts made to be slow end within the test’s time limit', () => {
  test.each(['1 ', '1', 'a@', '-----BEGIN PRIVATE KEY-----', 'password is ', 'eyJaaaaaaa.', '::1', 'account number ', '%41', 'Aa1', 'server=;', '+1 ', '(', '1.1.1.', 'QUJD', 'eyJ', 'a\n', 'A ', 'Aa ', 'John ', 'John and ', 'John, ', '\nJohn: ', "A'", 'X: ', 'Mr. ', 'my name is ', 'customer ', '12 Rue ', 'Rue A 1 ', '1 Aa Apt. 1,\n', '12 Aa St, Bb, ', 'lives at 1 ', 'address: A ', 'corner of A and ', 'Aastrasse 1 ', 'de la ', '> ', "'s ", 'IBAN AB12', 'credit card 1'])('%j', (piece) => {
    findSensitive(piece.repeat(Math.ceil(48_000 / piece.length)))
  })
})
