import type { z } from 'zod'
import type { Lab } from '#content/schema.ts'
import { practiceProvider } from '#sandbox/gateway/providers/practice.ts'
import { fillSlots, givenCase, labCases } from '#sandbox/graders/cases.ts'
import { failedGraders, gradeAttempt } from '#sandbox/graders/grade.ts'
import type { GradedRun, LabResult } from '#sandbox/graders/grade.ts'
import { graderArgs } from '#sandbox/graders/registry.ts'
import type { CheckedLab } from './checked.ts'
import { reportInto } from './fault.ts'
import type { Fault, Report } from './fault.ts'

/** Runs every lab on the practice model: the good prompt must pass, and each bad one must fail by the graders it names. The only file here that knows the sandbox. */
export async function checkLabRuns(labs: readonly { lab: CheckedLab; assets: ReadonlyMap<string, Buffer> }[]): Promise<Fault[]> {
  const faults: Fault[] = []
  for (const { lab, assets } of labs) {
    if (!lab.fields || !lab.places || lab.faults.some((fault) => fault.level === 'error')) continue
    const report = reportInto(faults, lab.file)
    const filled = { ...lab.fields, data: lab.fields.data.map((slot) => ({ name: slot.name, text: slot.text ?? assets.get(slot.file ?? '')?.toString('utf8') ?? '' })) }
    if (checkArguments(filled, lab, report)) await checkPrompts(filled, lab, report)
  }
  return faults
}

function checkArguments(lab: Lab, { places }: CheckedLab, report: Report): boolean {
  const cases = [givenCase, ...lab.cases.map((one) => one.id)]
  let isRight = true
  for (const [index, grader] of lab.graders.entries()) {
    const at = (path: readonly PropertyKey[]) => places?.placeOf(['graders', index, 'args', ...path])
    for (const issue of graderArgs[grader.kind]?.safeParse(grader.args).error?.issues ?? []) {
      isRight = false
      report.error('frontmatter', at(issue.path), `The arguments of the grader "${grader.id}" are not those of the kind ${grader.kind}`, issueWords(issue))
    }
    const named = [...(Array.isArray(grader.args.cases) ? (grader.args.cases as unknown[]) : []), ...Object.keys((grader.args.byCase as object | undefined) ?? {})]
    for (const id of named) {
      if (!cases.includes(String(id))) report.error('dead-link', at([]), `The grader "${grader.id}" names a case "${String(id)}" that the lab does not have`, `the cases are ${cases.join(', ')}`)
    }
  }
  return isRight
}

async function checkPrompts(lab: Lab, { places }: CheckedLab, report: Report): Promise<void> {
  const practised = lab.models.filter((model) => model.startsWith('practice-'))
  for (const model of practised.length > 0 ? practised : ['practice-a']) {
    const good = await attempt(lab, lab.good.prompt, model)
    if (!good.pass) report.error('lab-good-fails', places?.placeOf(['good', 'prompt']), `The good prompt fails on ${model}: ${firstReason(good)}`, 'change the prompt, or the grader that refuses it')
    for (const [index, bad] of lab.bad.entries()) {
      const place = places?.placeOf(['bad', index, 'prompt'])
      const result = await attempt(lab, bad.prompt, model)
      const failed = failedGraders(result)
      const passed = bad.fails.filter((id) => !failed.includes(id))
      if (result.pass) report.error('lab-bad-passes', place, `This bad prompt passes on ${model}`, 'make it worse, or a grader stricter')
      else if (passed.length > 0) report.error('lab-bad-passes', place, `This bad prompt should fail by ${passed.join(', ')} on ${model}, and fails by ${failed.join(', ') || 'no single grader'}`, 'name the graders that it does fail, or make those stricter')
    }
  }
}

async function attempt(lab: Lab, prompt: string, model: string): Promise<LabResult> {
  const runs: GradedRun[] = []
  for (const { id, values } of labCases(lab)) runs.push({ caseId: id, prompt, answer: await answerOf(lab, fillSlots(prompt, values), model), outcome: 'answered' })
  return gradeAttempt(lab, runs)
}

async function answerOf(lab: Lab, content: string, model: string): Promise<string> {
  const messages = [...(lab.system ? [{ role: 'system' as const, content: lab.system }] : []), { role: 'user' as const, content }]
  let answer = ''
  for await (const event of practiceProvider.complete({ model, messages, maxTokens: lab.maxTokens }, AbortSignal.timeout(10_000))) if (event.type === 'delta') answer += event.text
  return answer
}

function firstReason(result: LabResult): string {
  const verdict = result.verdicts.find((one) => !one.pass)
  return verdict ? `${verdict.grader}${verdict.caseId ? ` on ${verdict.caseId}` : ''}: ${verdict.reason}` : `its score is ${result.score}`
}

function issueWords(issue: z.core.$ZodIssue): string {
  return `${issue.path.join('.') || 'args'}: ${issue.message}`
}
