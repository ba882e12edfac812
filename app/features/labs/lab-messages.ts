import type { CompiledLab } from '#app/platform/content/compiled.ts'
import { fillSlots } from '#sandbox/graders/cases.ts'
import type { Message } from '#sandbox/types.ts'

/**
 * What is sent for one case. The learner's text is the user's message, with the case's data in its slots; in a defence it is the system
 * prompt, and the case's data are what the user then says.
 */
export function labMessages(lab: Pick<CompiledLab, 'kind' | 'system' | 'data'>, prompt: string, values: Readonly<Record<string, string>>): Message[] {
  if (lab.kind === 'defend') {
    const user = lab.data.map(({ name }) => values[name] ?? '').join('\n\n')
    return [{ role: 'system', content: fillSlots(prompt, values) }, { role: 'user', content: user }]
  }
  const system: Message[] = lab.system ? [{ role: 'system', content: lab.system }] : []
  return [...system, { role: 'user', content: fillSlots(prompt, values) }]
}
