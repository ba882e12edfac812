import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'

import { labSchema } from '#content/schema.ts'
import { attempt } from '#test/support/labs.ts'

const labs = join(import.meta.dirname, '../../content/courses/01.ai-essentials/labs')
const table = z.record(z.string(), z.object({ good: z.array(z.string()).min(6), weak: z.array(z.string()).min(6) })).parse(parse(readFileSync(join(import.meta.dirname, 'paraphrases.yaml'), 'utf8')))

describe.each(Object.entries(table))('%s in other words', (id, { good, weak }) => {
  const lab = labSchema.parse(parse(readFileSync(join(labs, `${id.split('/')[1]}.lab.yaml`), 'utf8')))

  test.each(good)('an honest prompt passes: %s', async (prompt) => {
    const { pass, verdicts } = await attempt(lab, prompt)
    expect({ pass, failed: verdicts.filter((verdict) => !verdict.pass && lab.graders.some((grader) => grader.id === verdict.grader && grader.must)).map((verdict) => verdict.reason) }).toEqual({ pass: true, failed: [] })
  })

  test.each(weak)('a weak prompt fails: %s', async (prompt) => {
    const { pass } = await attempt(lab, prompt)
    expect(pass).toBe(false)
  })
})
