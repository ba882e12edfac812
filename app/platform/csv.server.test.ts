import fc from 'fast-check'
import { expect, test } from 'vitest'

import { csvOf, csvResponse } from './csv.server.ts'

const columns = { Name: (row: { name: string }) => row.name, Length: (row: { name: string }) => row.name.length }

test('a table begins with a byte order mark and its names, and keeps quotes and line ends', () => {
  expect(csvOf(columns, [{ name: 'Lena "the first"' }])).toBe('\uFEFFName,Length\r\n"Lena ""the first""",16\r\n')
})

test.each(['=1+1', '+1', '-1', '@sum', '\tx', '\rx'])('a cell that begins like the formula %j is text', (name) => {
  expect(csvOf(columns, [{ name }]).split('\r\n').slice(1).join('\r\n')).toMatch(/^"?'/)
})

test('whatever is in a cell, no row of it begins with a sign that a spreadsheet calculates', () => {
  fc.assert(
    fc.property(fc.string(), (name) => {
      const cell = csvOf({ Name: columns.Name }, [{ name }]).slice('\uFEFFName\r\n'.length, -'\r\n'.length)
      expect(cell).not.toMatch(/^"?[=+\-@\t\r]/)
    }),
  )
})

test('a file is named in words, and nothing in the name ends the header', () => {
  const header = csvResponse('Registrations, “AI Day”\r\nSet-Cookie: a=b', '').headers.get('Content-Disposition') ?? ''
  expect(header).toContain('filename="Registrations, AI Day Set-Cookie a b.csv"')
  expect(header).not.toMatch(/[\r\n]/)
})
