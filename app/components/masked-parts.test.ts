import { expect, test } from 'vitest'

import { maskedParts, wasMasked } from './masked-parts.ts'

test('placeholders are told from the text around them', () => {
  expect(maskedParts('Card [CARD_1], again [CARD_1].')).toEqual([
    { text: 'Card ', masked: false },
    { text: '[CARD_1]', masked: true },
    { text: ', again ', masked: false },
    { text: '[CARD_1]', masked: true },
    { text: '.', masked: false },
  ])
})

test('brackets that a person typed stay text', () => {
  expect(maskedParts('[see note] and [A]')).toEqual([{ text: '[see note] and [A]', masked: false }])
})

test('only a redaction that changed something counts as masked', () => {
  expect(wasMasked([{ policy: 'redact', outcome: 'allow' }, { policy: 'classify', outcome: 'change' }])).toBe(false)
  expect(wasMasked([{ policy: 'redact', outcome: 'change' }])).toBe(true)
})
