import { expect, test } from 'vitest'

import { maskedText } from './masked-text.ts'

test('what is kept of a text holds placeholders where data of people stood', () => {
  expect(maskedText('Card 4111 1111 1111 1111 of lena@example.com, again 4111 1111 1111 1111')).toBe('Card [CARD_1] of [EMAIL_1], again [CARD_1]')
})

test('a text without any is kept as it is', () => {
  expect(maskedText('Use only the text in the tags. <notice>{{notice}}</notice>')).toBe('Use only the text in the tags. <notice>{{notice}}</notice>')
})
