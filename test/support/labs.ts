import type { Lab } from '#content/schema.ts'
import { fillSlots, labCases } from '#sandbox/graders/cases.ts'
import { gradeAttempt } from '#sandbox/graders/grade.ts'
import type { GradedRun, LabResult } from '#sandbox/graders/grade.ts'
import { practiceProvider } from '#sandbox/gateway/providers/practice.ts'

/** Runs a prompt on every case of a lab as the product does, without a gateway, and grades it. */
export async function attempt(lab: Lab, prompt: string, model = lab.models[0] ?? 'practice-a'): Promise<LabResult & { runs: GradedRun[] }> {
  const runs: GradedRun[] = []
  for (const { id, values } of labCases(lab)) runs.push({ caseId: id, prompt, answer: await ask(model, fillSlots(prompt, values), lab), outcome: 'answered' })
  return { ...gradeAttempt(lab, runs), runs }
}

async function ask(model: string, content: string, lab: Lab): Promise<string> {
  const messages = [...(lab.system ? [{ role: 'system' as const, content: lab.system }] : []), { role: 'user' as const, content }]
  let answer = ''
  for await (const event of practiceProvider.complete({ model, messages, maxTokens: lab.maxTokens }, new AbortController().signal)) if (event.type === 'delta') answer += event.text
  return answer
}
