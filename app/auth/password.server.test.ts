import { hash, parseOptions } from '@node-rs/argon2'
import { expect, test } from 'vitest'

import { hashPassword, isOutdated, passwordMatches } from './password.server.ts'
import { passwordFault } from './password-rule.ts'

const lena = { email: 'lena.okafor@example.com', name: 'Lena Okafor' }

test('a password is kept as argon2id with the parameters that OWASP recommends, each with its own salt', async () => {
  const [one, two] = await Promise.all([hashPassword('tea before the meeting'), hashPassword('tea before the meeting')])
  expect(parseOptions(one)).toMatchObject({ algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1, outputLen: 32, saltLen: 16 })
  expect(one.startsWith('$argon2id$v=19$m=19456,t=2,p=1$')).toBe(true)
  expect(one).not.toBe(two)
})

test('the right password matches, a wrong one does not, and nothing matches for nobody', async () => {
  const kept = await hashPassword('tea before the meeting')
  expect(await passwordMatches(kept, 'tea before the meeting')).toBe(true)
  expect(await passwordMatches(kept, 'tea after the meeting')).toBe(false)
  expect(await passwordMatches(null, 'tea before the meeting')).toBe(false)
})

test('one password typed as two sequences of code points is one password', async () => {
  expect(await passwordMatches(await hashPassword('un café crème le matin'), 'un cafe\u0301 cre\u0300me le matin')).toBe(true)
})

test('a hash with older parameters is noticed', async () => {
  expect(isOutdated(await hashPassword('tea before the meeting'))).toBe(false)
  expect(isOutdated(await hash('x', { algorithm: 2, memoryCost: 8_192, timeCost: 1, parallelism: 1 }))).toBe(true)
})

test.each(['correct horse battery', 'tea before the meeting', 'Xk2!mqp9;Zr#', 'на работу пешком'])('%j will do', (password) => {
  expect(passwordFault(password, lena)).toBeNull()
})

test.each([
  ['short', 'at least 12'],
  ['x'.repeat(201), 'at most 200'],
  ['aaaaaaaaaaaaaaaa', 'different characters'],
  ['lena.okafor@example.com', 'not your name'],
  ['Password123456!', 'not your name'],
  ['fieldhouse-2026', 'not your name'],
  ['Okafor-1234567890', 'not your name'],
])('%j is refused with a sentence', (password, sentence) => {
  expect(passwordFault(password, lena)).toContain(sentence)
})
