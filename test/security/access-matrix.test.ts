import { existsSync, readFileSync } from 'node:fs'
import type { RouteConfigEntry } from '@remix-run/route-config'
import { describe, expect, test } from 'vitest'

import { access, answerFor, endpointAccess, type Access } from '#app/auth/access.ts'
import { roles } from '#app/auth/roles.ts'
import routes from '#app/routes.ts'

/** quality.md, S1. The same table is tried over HTTP, every route for every role, in test/e2e. */
const manifest = routes.flatMap(idsIn)
const table: Record<string, Access> = access

test('[S1] every route of the manifest has a line in the access table', () => {
  expect(manifest.filter((id) => !(id in table))).toEqual([])
})

test('[S1] the access table names no route that does not exist', () => {
  expect(Object.keys(table).filter((id) => !manifest.includes(id))).toEqual([])
})

test('[S1] a route that is not for everyone asks for a person in each loader and each action', () => {
  const unguarded = manifest
    .filter((id) => table[id] !== 'public')
    .flatMap((id) => {
      const source = readFileSync(fileOf(id), 'utf8')
      if (/^export default/m.test(source) && !/^export (async )?(function|const) loader\b/m.test(source)) return [`${id}: a page without a loader`]
      const exported = [...source.matchAll(/^export (?:async )?(?:function|const) (loader|action)\b/gm)].map((match) => ({ name: match[1], from: match.index }))
      return exported.flatMap(({ name, from }, n) => (isGuarded(source.slice(from, exported[n + 1]?.from)) ? [] : [`${id}: ${name}`]))
    })
  expect(unguarded).toEqual([])
})

test('[S1] a guard names its own route', () => {
  const wrong = manifest.flatMap((id) => [...readFileSync(fileOf(id), 'utf8').matchAll(/requireAccess\('([^']+)'/g)].filter((match) => match[1] !== id).map((match) => `${id} asks for ${match[1]}`))
  expect(wrong).toEqual([])
})

describe('[S1] what each line answers', () => {
  const everyLine = [...Object.entries(table), ...Object.entries<Access>(endpointAccess)]

  test('somebody who has not signed in reaches what is public, and is asked to sign in everywhere else', () => {
    for (const [id, rule] of everyLine) expect(answerFor(rule, null), id).toBe(rule === 'public' ? 'answers' : 'asks to sign in')
  })

  test('a learner reaches what is for everyone who has signed in', () => {
    for (const [id, rule] of everyLine) if (typeof rule === 'string') expect(answerFor(rule, { id: 'lena', roles: ['learner'] }), id).toBe('answers')
  })

  test('a route that asks for a permission opens to at least one role', () => {
    for (const [id, rule] of everyLine) expect(roles.some((role) => answerFor(rule, { id: 'lena', roles: ['learner', role] }) === 'answers'), id).toBe(true)
  })
})

/** A loader that only leads on to a page shows nothing; that page has its own guard. */
function isGuarded(source: string): boolean {
  return /\brequire(Access|Person|Role)\(/.test(source) || /^export function loader\([^\n]*\{\n  return redirect\([^\n]*\n\}/.test(source)
}

function idsIn(entry: RouteConfigEntry): string[] {
  const id = entry.id ?? entry.file.replace(/\.tsx?$/, '')
  return [id, ...(entry.children ?? []).flatMap(idsIn)]
}

function fileOf(id: string): string {
  return ['tsx', 'ts'].map((ending) => `app/${id}.${ending}`).find(existsSync) ?? `app/${id}.tsx`
}
