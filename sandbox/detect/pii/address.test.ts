import { describe, expect, test } from 'vitest'
import { findSensitive } from '../sensitive.ts'

const addresses = (text: string) => findSensitive(text).flatMap(({ start, end, kind }) => (kind === 'ADDRESS' ? [text.slice(start, end)] : []))

describe('a street with its number, and what belongs to it', () => {
  test.each([
    ['Send it to 14 Marlow Road, Leeds, LS1 4AP.', '14 Marlow Road, Leeds, LS1 4AP'],
    ['We moved to 220 N. Oak Street Apt. 5', '220 N. Oak Street Apt. 5'],
    ['Die Adresse: Lindenstraße 12, 10969 Berlin.', 'Lindenstraße 12, 10969 Berlin'],
    ['Il habite 8 rue de la Paix, Lyon.', '8 rue de la Paix, Lyon'],
    ['vive en Calle de Alcalá 45, Madrid.', 'Calle de Alcalá 45, Madrid'],
    ['Write to P.O. Box 7731 by Friday', 'P.O. Box 7731'],
    ['My new address is 77 Kelovar 12\nBrask', '77 Kelovar 12\nBrask'],
    ['ship it to PSC 6293, Box 8158\nAPO AP 04336', 'PSC 6293, Box 8158\nAPO AP 04336'],
  ])('%s', (text, expected) => expect(addresses(text)).toEqual([expected]))
})

test.each([
  'During 2021 revenue rose by 12 percent.',
  'Take a 5 minute walk after lunch.',
  'Meet on 12 March at 10:30 in Room 4.',
  'Chapter 3 Section 12 says so. The 2024 Report is on page 14.',
  'We have 25 people in the Berlin office and 3 in Leeds.',
  'The road is closed. Drive 40 miles north.',
])('no address: %s', (text) => expect(addresses(text)).toEqual([]))
