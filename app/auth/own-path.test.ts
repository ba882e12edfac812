import fc from 'fast-check'
import { expect, test } from 'vitest'

import { ownPath } from './own-path.ts'

test('a path of this site is kept with its question and its place', () => {
  expect(ownPath('/learn/ai-essentials/limits?from=home#quiz')).toBe('/learn/ai-essentials/limits?from=home#quiz')
})

test.each([
  'https://elsewhere.example', '//elsewhere.example', '/\\elsewhere.example', '\\\\elsewhere.example', '/\t/elsewhere.example', '/\n/elsewhere.example',
  '/..//elsewhere.example', '/./%2e%2e//elsewhere.example', 'javascript:alert(1)', 'learn', '', ' /learn', '/sign-in', '/sign-in?redirectTo=/sign-in', '/sign-out', '/sign-in/demo/ada',
])('%j leads home', (wanted) => {
  expect(ownPath(wanted)).toBe('/')
})

test('a file or nothing leads home', () => {
  expect(ownPath(null)).toBe('/')
  expect(ownPath(undefined)).toBe('/')
  expect(ownPath(new File([], 'x'))).toBe('/')
})

test('whatever is given, a browser that follows the answer stays on this site', () => {
  const hostile = fc.array(fc.constantFrom('/', '\\', '.', '..', '%2e', '%2f', ':', '@', '\t', '\r', '\n', 'https:', 'elsewhere.example', '?', '#', ' '), { maxLength: 8 }).map((parts) => parts.join(''))
  fc.assert(
    fc.property(fc.oneof(hostile, hostile.map((rest) => `/${rest}`), fc.webUrl(), fc.string()), (wanted) => {
      expect(new URL(ownPath(wanted), 'https://fieldhouse.example').origin).toBe('https://fieldhouse.example')
    }),
    { numRuns: 2000 },
  )
})
