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

/** Puts a case's values into the prompt's slots. An unknown slot stays as it is, so that the learner can see the slip. */
export function fillSlots(prompt: string, values: Readonly<Record<string, string>>): string {
  const byName = new Map(Object.entries(values).map(([name, value]) => [name.toLowerCase(), value]))
  return prompt.replace(/\{\{\s*([\w-]+)\s*\}\}/g, (slot, name: string) => byName.get(name.toLowerCase())?.trim() ?? slot)
}
