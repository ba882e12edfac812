import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { parsePolicy, readPolicy } from './policy.ts'

const path = fileURLToPath(new URL('./policy.yaml', import.meta.url))
const source = readFileSync(path, 'utf8')

test('the shipped policy is valid, and its hash changes with any byte', () => {
  expect(readPolicy(path).hash).toMatch(/^[0-9a-f]{16}$/)
  expect(parsePolicy(source).hash).toBe(readPolicy(path).hash)
  expect(parsePolicy(`${source}\n`).hash).not.toBe(readPolicy(path).hash)
})

test('a misspelt or missing rule is refused with its place', () => {
  expect(() => parsePolicy(source.replace('perMinute: 60', 'perMinut: 60'))).toThrow(/rate/)
  expect(() => parsePolicy(source.replace('dataClasses: [public, internal]', 'dataClasses: [publik]'))).toThrow(/dataClasses/)
})

test('every fallback is a model, and every lesson of a refusal is a page of the course', () => {
  const policy = readPolicy(path)
  const ids = policy.models.map((model) => model.id)
  expect(new Set(ids).size).toBe(ids.length)
  for (const model of policy.models) for (const fallback of model.fallbacks) expect(ids).toContain(fallback)
  for (const lesson of Object.values(policy.lessons)) expect(lesson).toMatch(/^\/learn\/ai-essentials\/(?:data-classes|gateway|your-duties)$/)
})

test('nobody is kept from the practice engines', () => {
  const practice = readPolicy(path).models.filter((model) => model.practice)
  expect(practice.map((model) => model.id)).toEqual(['practice-a', 'practice-b', 'practice-naive'])
  for (const model of practice) expect(model).toMatchObject({ roles: 'everyone', dataClasses: ['public', 'internal', 'confidential', 'restricted'], status: 'available' })
})
