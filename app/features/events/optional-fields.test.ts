import { expect, test } from 'vitest'

import { linkOrNone, wholeNumberOrNone } from './optional-fields.ts'

const of = (shape: ReturnType<typeof wholeNumberOrNone> | ReturnType<typeof linkOrNone>, text: string) => {
  const parsed = shape.safeParse(text)
  return parsed.success ? parsed.data : parsed.error.issues[0]?.message
}

test.each([['', null], [' 250 ', 250], ['many', 'Enter a number'], ['-1', 'Enter a number'], ['1.5', 'Enter a number']])('%j as a number that may be left out is %j', (text, expected) => {
  expect(of(wholeNumberOrNone('Enter a number'), text)).toBe(expected)
})

test.each([['', null], ['https://video.example.com/x', 'https://video.example.com/x'], ['video.example.com', 'Enter a link'], ['javascript:alert(1)', 'Enter a link']])('%j as a link that may be left out is %j', (text, expected) => {
  expect(of(linkOrNone('Enter a link'), text)).toBe(expected)
})
