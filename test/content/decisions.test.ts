import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

import { dependencies, devDependencies, overrides } from '../../package.json' with { type: 'json' }

/** Decision 0020 gives every package its reason. When this fails, add or mend its line in content/decisions/0020-dependencies.md. */
const decision = readFileSync('content/decisions/0020-dependencies.md', 'utf8')
const rows = new Map([...decision.matchAll(/^\| (\S+) \| (\d\S*) \| ([^|]+) \| ([^|]+) \|$/gm)].map(([, name = '', version = '', reason = '', licence = '']) => [name, { version, reason, licence }]))
const installed = Object.entries({ ...dependencies, ...devDependencies })

test('every dependency has its line in decision 0020, with its exact version and a reason', () => {
  for (const [name, version] of installed) expect(rows.get(name), name).toMatchObject({ version, reason: expect.stringMatching(/\w/) as string })
})

test('the licence of each dependency is the one that the package itself states', () => {
  for (const [name] of installed) {
    const { license } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')) as { license?: string }
    expect(rows.get(name)?.licence, name).toBe(license)
  }
})

test('every version that is forced on others is explained there', () => {
  for (const [name, version] of Object.entries(overrides)) expect(decision).toContain(`| ${name} | ${version}, by \`overrides\` |`)
})
