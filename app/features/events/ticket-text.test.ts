import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shortCode, readShortCode } from './short-code.ts'
import { readTicketText, ticketToSign } from './ticket-text.ts'

const signature = `${'x'.repeat(85)}A`
const ticket = fc.record({ keyId: fc.uuid(), registrationId: fc.uuid(), ticketNo: fc.integer({ min: 1, max: 999_999_999 }) })

test('what is written is read again, and fits into 145 characters', () => {
  fc.assert(
    fc.property(ticket, (written) => {
      const text = `${ticketToSign(written)}.${signature}`
      expect(readTicketText(text)).toEqual({ kind: 'ticket', ticket: { ...written, signed: ticketToSign(written), signature } })
      expect(text.length).toBeLessThanOrEqual(145)
    }),
  )
})

test('a ticket has one way to be written: no changed character is read as the same ticket', () => {
  fc.assert(
    fc.property(ticket, fc.nat(), fc.constantFrom(...'ABCxyz019-_. '), (written, place, character) => {
      const text = `${ticketToSign(written)}.${signature}`
      const at = place % text.length
      fc.pre(text[at] !== character)
      const read = readTicketText(text.slice(0, at) + character + text.slice(at + 1))
      if (read.kind === 'ticket') expect(read.ticket).not.toEqual({ ...written, signed: ticketToSign(written), signature })
    }),
    { numRuns: 500 },
  )
})

test('anything else is no ticket, and nothing that a camera can see throws', () => {
  expect(readTicketText('https://example.com/')).toEqual({ kind: 'other' })
  expect(readTicketText('F1')).toEqual({ kind: 'other' })
  expect(readTicketText('F1.a.b')).toEqual({ kind: 'damaged', keyId: null })
  fc.assert(fc.property(fc.string(), (text) => void readTicketText(text)))
})

test('a code is read as it is typed: small letters, spaces, without the dash, O for 0, I and L for 1', () => {
  fc.assert(
    fc.property(fc.uuid(), fc.integer({ min: 1, max: 9999 }), (id, ticketNo) => {
      const code = shortCode({ id, ticketNo })
      expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}(-[1-9]\d*)?$/)
      const read = { tail: id.slice(-10), ticketNo }
      for (const typed of [code, code.toLowerCase(), ` ${code.replaceAll('-', ' ')} `, code.replaceAll('0', 'o').replaceAll('1', 'l'), code.replaceAll('1', 'I')]) expect(readShortCode(typed)).toEqual(read)
    }),
  )
  expect(readShortCode(shortCode({ id: '019ab000-0000-7000-8000-0000deadbeef', ticketNo: 1 }).replace('-', ''))).toEqual({ tail: '00deadbeef', ticketNo: 1 })
})

test('what cannot be a code is none', () => {
  for (const typed of ['', 'ABCD', 'ABCD-EFG', 'ABCD-EFGHJ', 'ABCU-EFGH', 'ABCD-EFGH-0', 'Lena Okafor']) expect(readShortCode(typed)).toBeUndefined()
})
