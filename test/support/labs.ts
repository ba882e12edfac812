import type { Lab } from '#content/schema.ts'
import { fillSlots, labCases } from '#sandbox/graders/cases.ts'
import { gradeAttempt } from '#sandbox/graders/grade.ts'
import type { GradedRun, LabResult } from '#sandbox/graders/grade.ts'
import { practiceProvider } from '#sandbox/gateway/providers/practice.ts'
import { run } from '#sandbox/run.ts'
import type { Message } from '#sandbox/types.ts'
import { fakePorts, runInput } from './gateway.ts'

export type Attempted = LabResult & { runs: GradedRun[] }

type Ask = (model: string, messages: Message[], lab: Lab) => Promise<Pick<GradedRun, 'answer' | 'outcome'>>

/** Runs a prompt on every case of a lab, straight on the practice engine, and grades it. */
export function attempt(lab: Lab, prompt: string, model = lab.models[0] ?? 'practice-a'): Promise<Attempted> {
  return attemptBy(askEngine, lab, prompt, model)
}

/** The same through every control of the gateway, with its masking and putting back. */
export function attemptThroughGateway(lab: Lab, prompt: string, model = lab.models[0] ?? 'practice-a'): Promise<Attempted> {
  return attemptBy(askGateway, lab, prompt, model)
}

async function attemptBy(ask: Ask, lab: Lab, prompt: string, model: string): Promise<Attempted> {
  const system: Message[] = lab.system ? [{ role: 'system', content: lab.system }] : []
  const runs: GradedRun[] = []
  for (const { id, values } of labCases(lab)) runs.push({ caseId: id, prompt, ...(await ask(model, [...system, { role: 'user', content: fillSlots(prompt, values) }], lab)) })
  return { ...gradeAttempt(lab, runs), runs }
}

const askEngine: Ask = async (model, messages, { maxTokens }) => {
  let answer = ''
  for await (const event of practiceProvider.complete({ model, messages, maxTokens }, new AbortController().signal)) if (event.type === 'delta') answer += event.text
  return { answer, outcome: 'answered' }
}

const askGateway: Ask = async (model, messages, { id, maxTokens }) => {
  const ports = fakePorts({ providers: new Map([['practice', practiceProvider]]) })
  for await (const event of run(runInput({ model, messages, maxTokens, placeRef: id }), ports)) {
    if (event.type === 'answer') return { answer: event.text, outcome: 'answered' }
    if (event.type === 'refused' || event.type === 'failed') return { answer: '', outcome: event.type }
  }
  return { answer: '', outcome: 'failed' }
}
