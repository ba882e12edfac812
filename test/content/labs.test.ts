import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'

import { labSchema } from '#content/schema.ts'
import { labCases } from '#sandbox/graders/cases.ts'
import { failedGraders } from '#sandbox/graders/grade.ts'
import { graderArgs } from '#sandbox/graders/registry.ts'
import { attempt, attemptThroughGateway } from '#test/support/labs.ts'

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

  test('a verdict on a hidden case never quotes its text', async () => {
    const shown = `${lab.task} ${lab.data.map((slot) => slot.text).join(' ')} ${lab.graders.map((grader) => grader.hint).join(' ')} ${lab.cases.map((one) => one.about).join(' ')}`
    for (const { prompt } of [lab.good, ...lab.bad])
      for (const { caseId, reason, hint } of (await attempt(lab, prompt)).verdicts) {
        const hidden = lab.cases.find((one) => one.id === caseId && one.hidden)
        for (const secret of hidden ? telling(hidden.values, `${shown} ${prompt}`) : []) expect(`${reason} ${hint}`).not.toContain(secret)
      }
  })

  test('[L22] the good prompt passes', async () => {
    const result = await attempt(lab, lab.good.prompt)
    expect(result.verdicts.filter((verdict) => !verdict.pass)).toEqual([])
    expect(result.pass).toBe(true)
  })

  test('[L22] the good prompt passes through the gateway, which masks and puts back', async () => {
    const result = await attemptThroughGateway(lab, lab.good.prompt)
    expect(result.verdicts.filter((verdict) => !verdict.pass)).toEqual([])
  })

  test.each(lab.bad)('no bad prompt passes through the gateway: $prompt', async ({ prompt }) => {
    expect((await attemptThroughGateway(lab, prompt)).pass).toBe(false)
  })

  test.each(lab.bad)('[L22] a bad prompt fails by the named graders: $prompt', async ({ prompt, fails }) => {
    const result = await attempt(lab, prompt)
    expect(result.pass).toBe(false)
    expect(failedGraders(result)).toEqual(expect.arrayContaining(fails))
  })
})

/** Numbers and capitalised words that only the hidden text has. */
function telling(values: Record<string, string>, shown: string): string[] {
  return [...new Set(Object.values(values).join(' ').match(/\d[\d.,:]*\d|\p{Lu}\p{Ll}{3,}/gu) ?? [])].filter((word) => !shown.includes(word))
}
