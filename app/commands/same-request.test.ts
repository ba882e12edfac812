import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

import { passingOn } from './same-request.ts'

test('the installed framework still reads as expected', () => {
  const code = readFileSync('node_modules/@remix-run/server-runtime/dist/esm/data.js', 'utf8')
  expect(passingOn(code)).toContain('!ownParameter.test(request.url) ? request : singleFetch ?')
})

test('a framework that reads differently stops the build in words', () => {
  expect(() => passingOn('function callRouteLoader() {}')).toThrow('same-request: the framework no longer contains')
})
