import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'

import { labSchema } from '#content/schema.ts'
import { labCases } from '#sandbox/graders/cases.ts'
import { failedGraders } from '#sandbox/graders/grade.ts'
import { graderArgs } from '#sandbox/graders/registry.ts'
import { attempt } from '#test/support/labs.ts'

const courses = join(import.meta.dirname, '../../content/courses')
const files = readdirSync(courses, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.lab.yaml')).sort()

test('there are labs to judge', () => expect(files.length).toBeGreaterThanOrEqual(6))

describe.each(files)('%s', (file) => {
  const lab = labSchema.parse(parse(readFileSync(join(courses, file), 'utf8')))

  test('every grader has arguments of its kind', () => {
    for (const { kind, args } of lab.graders) expect(graderArgs[kind]?.safeParse(args).error?.issues ?? []).toEqual([])
    const known = new Set(labCases(lab).map((one) => one.id))
    for (const { args } of lab.graders) for (const id of [...((args.cases as string[] | undefined) ?? []), ...Object.keys(args.byCase ?? {})]) expect(known).toContain(id)
  })

  test('[L22] the good prompt passes', async () => {
    const result = await attempt(lab, lab.good.prompt)
    expect(result.verdicts.filter((verdict) => !verdict.pass)).toEqual([])
    expect(result.pass).toBe(true)
  })

  test.each(lab.bad)('[L22] a bad prompt fails by the named graders: $prompt', async ({ prompt, fails }) => {
    const result = await attempt(lab, prompt)
    expect(result.pass).toBe(false)
    expect(failedGraders(result)).toEqual(expect.arrayContaining(fails))
  })
})
