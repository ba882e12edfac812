import { expect, test } from 'vitest'

import { newUuid } from './uuid.ts'

test('a key of a page is a random UUID, and no two are the same', () => {
  const keys = Array.from({ length: 1_000 }, newUuid)
  for (const key of keys) expect(key).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(new Set(keys).size).toBe(1_000)
})
