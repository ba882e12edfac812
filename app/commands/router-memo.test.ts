import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

import { remembering } from './router-memo.ts'

test('the installed router still reads as the memo expects', () => {
  const code = readFileSync('node_modules/@remix-run/router/dist/router.js', 'utf8')
  expect(remembering(code)).toContain('rememberedBranches.set(routes, branches)')
})

test('a router that reads differently stops the build in words', () => {
  expect(() => remembering('function matchRoutes() {}')).toThrow('router-memo: the router no longer contains')
})
