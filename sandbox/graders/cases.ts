/** The part of a lab that grading needs. Content's lab satisfies it. */
export type GradedLab = {
  data: readonly { name: string; text?: string | undefined }[]
  cases: readonly { id: string; hidden: boolean; about?: string | undefined; values: Readonly<Record<string, string>> }[]
  graders: readonly { id: string; kind: string; args: Readonly<Record<string, unknown>>; must: boolean; weight: number; hint?: string | undefined }[]
  pass: number
}

export type LabCase = { id: string; hidden: boolean; about: string; values: Readonly<Record<string, string>> }

/** The case every learner sees, made of the lab's own data. */
export const givenCase = 'given'

/** What a prompt runs on: the visible case first, then the others in the author's order. */
export function labCases(lab: Pick<GradedLab, 'data' | 'cases'>): LabCase[] {
  const given = Object.fromEntries(lab.data.map(({ name, text }) => [name, text ?? '']))
  return [{ id: givenCase, hidden: false, about: 'the text you can see', values: given }, ...lab.cases.map(({ id, hidden, about, values }) => ({ id, hidden, about: about ?? 'another text', values: { ...given, ...values } }))]
}

/**
 * Puts a case's values into the prompt's slots, a long one on lines of its own, so that words before and after it stay apart from it.
 * An unknown slot stays as it is: the learner can then see the slip.
 */
export function fillSlots(prompt: string, values: Readonly<Record<string, string>>): string {
  const byName = new Map(Object.entries(values).map(([name, value]) => [name.toLowerCase(), value.trim()]))
  return prompt.replace(/([^\S\n]*)\{\{\s*([\w-]+)\s*\}\}([^\S\n]*)/g, (slot, before: string, name: string, after: string, at: number) => {
    const value = byName.get(name.toLowerCase())
    if (value === undefined) return slot
    if (value.length < longValue) return before + value + after
    const opens = at === 0 || prompt[at - 1] === '\n'
    const closes = at + slot.length === prompt.length || prompt[at + slot.length] === '\n'
    return `${opens ? '' : '\n'}${value}${closes ? '' : '\n'}`
  })
}

const longValue = 80
