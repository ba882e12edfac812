import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

import remix from 'remix/package.json' with { type: 'json' }
import tailwind from 'tailwindcss/package.json' with { type: 'json' }

/** Packages that are released together must be installed together. `remix` itself is only the family's name: importing its code throws, on purpose. */
const versionOf = (name: string): string => (JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')) as { version: string }).version

test('the whole Remix family has one version', () => {
  for (const member of ['node', 'react', 'dev', 'route-config', 'server-runtime']) expect(versionOf(`@remix-run/${member}`), member).toBe(remix.version)
})

test('Tailwind and its Vite plugin have one version', () => {
  expect(versionOf('@tailwindcss/vite')).toBe(tailwind.version)
})
