import { expect, test } from 'vitest'

import { isFollowedByHand } from './followed-by-hand.ts'

const request = (headers: Record<string, string>, method = 'GET') => ({ method, headers: new Headers(headers) })

test('a link that was typed, clicked in a terminal or asked for by a program is followed by hand', () => {
  expect(isFollowedByHand(request({ 'Sec-Fetch-Site': 'none', 'Sec-Fetch-Mode': 'navigate' }))).toBe(true)
  expect(isFollowedByHand(request({ 'Sec-Fetch-Site': 'same-origin', 'Sec-Fetch-Mode': 'navigate' }))).toBe(true)
  expect(isFollowedByHand(request({}))).toBe(true)
})

test.each([
  [{ 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'navigate' }],
  [{ 'Sec-Fetch-Site': 'same-site', 'Sec-Fetch-Mode': 'navigate' }],
  [{ 'Sec-Fetch-Site': 'same-origin', 'Sec-Fetch-Mode': 'cors' }],
  [{ 'Sec-Fetch-Site': 'none', 'Sec-Fetch-Mode': 'no-cors' }],
  [{ 'Sec-Fetch-Site': 'none', 'Sec-Fetch-Mode': 'navigate', 'Sec-Purpose': 'prefetch;prerender' }],
  [{ Purpose: 'prefetch' }],
])('%j is not', (headers) => {
  expect(isFollowedByHand(request(headers as Record<string, string>))).toBe(false)
})

test('asking only for the headers is not', () => {
  expect(isFollowedByHand(request({}, 'HEAD'))).toBe(false)
})
