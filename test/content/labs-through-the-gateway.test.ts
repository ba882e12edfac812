import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { labSchema, type Lab } from '#content/schema.ts'
import { practiceProvider } from '#sandbox/gateway/providers/practice.ts'
import { fillSlots, labCases } from '#sandbox/graders/cases.ts'
import { failedGraders, gradeAttempt, type GradedRun } from '#sandbox/graders/grade.ts'
import { run } from '#sandbox/run.ts'
import { collect, fakePorts, runInput } from '#test/support/gateway.ts'

const courses = fileURLToPath(new URL('../../content/courses', import.meta.url))
const labs = readdirSync(courses, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.lab.yaml'))
  .map((path) => labSchema.parse(parse(readFileSync(`${courses}/${path}`, 'utf8'))))
  .filter((lab) => lab.data.every((slot) => slot.text !== undefined))

/** The content check asks the engine alone. Here every word goes through redaction, screening and the guard, as it does for a learner. */
describe.each(labs.map((lab) => [lab.id, lab] as const))('[L22] %s', (_, lab) => {
  test('its good prompt passes through the whole gateway', async () => {
    const { result, ends } = await attempt(lab, lab.good.prompt)
    expect({ ends, failed: failedGraders(result), pass: result.pass }).toEqual({ ends: ends.map(() => 'answered'), failed: [], pass: true })
  })

  test('its bad prompts fail by the graders they name', async () => {
    for (const bad of lab.bad) {
      const { result } = await attempt(lab, bad.prompt)
      expect(result.pass).toBe(false)
      expect(failedGraders(result)).toEqual(expect.arrayContaining([...bad.fails]))
    }
  })
})

async function attempt(lab: Lab, prompt: string) {
  const ports = fakePorts({ providers: new Map([['practice', practiceProvider]]) })
  const runs: GradedRun[] = []
  for (const { id, values } of labCases(lab)) {
    const messages = [...(lab.system ? [{ role: 'system' as const, content: lab.system }] : []), { role: 'user' as const, content: fillSlots(prompt, values) }]
    const events = await collect(run(runInput({ runId: id, placeRef: lab.id, model: lab.models[0] ?? 'practice-a', messages, maxTokens: lab.maxTokens }), ports))
    const answer = events.find((event) => event.type === 'answer')
    runs.push({ caseId: id, prompt, answer: answer?.text ?? '', outcome: answer ? 'answered' : 'refused' })
  }
  return { result: gradeAttempt(lab, runs), ends: runs.map((each) => each.outcome) }
}
