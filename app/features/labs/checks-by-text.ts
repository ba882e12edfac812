import type { CheckGroup } from '#app/components/check-groups.tsx'
import type { RunState } from './run-state.ts'

type ShownVerdict = NonNullable<RunState['result']>['verdicts'][number]

/**
 * The verdicts by the text they are about, so that no reason has to repeat it. What did not pass comes first, among the texts and within each;
 * otherwise the prompt itself, then the texts in the order in which they ran.
 */
export function checksByText(verdicts: readonly ShownVerdict[]): CheckGroup[] {
  const groups = new Map<string, ShownVerdict[]>()
  for (const verdict of [...verdicts].sort((a, b) => place(a) - place(b))) groups.set(verdict.caseId ?? '', [...(groups.get(verdict.caseId ?? '') ?? []), verdict])
  return [...groups]
    .map(([id, ofText]) => ({ id, title: ofText[0]?.about ? `On ${ofText[0].about}` : 'Your prompt', checks: failedFirst(ofText).map(check) }))
    .sort((a, b) => Number(isPassed(a)) - Number(isPassed(b)))
}

function place({ caseId }: ShownVerdict): number {
  return caseId === null ? 0 : caseId === 'given' ? 1 : 2
}

function failedFirst(verdicts: readonly ShownVerdict[]): ShownVerdict[] {
  return [...verdicts].sort((a, b) => Number(a.pass) - Number(b.pass))
}

function check({ grader, pass, reason, hint, about }: ShownVerdict): CheckGroup['checks'][number] {
  return { id: grader, name: checkName(grader), state: pass ? 'passed' : 'failed', reason: bare(reason, about), hint: hint ?? undefined }
}

/** A grader's id is written by the lab's author for this: "no-identifiers" reads "No identifiers". */
function checkName(grader: string): string {
  return capitalised(grader.replaceAll('-', ' '))
}

/** The grader's sentence names its text; under a heading that does, it need not. */
function bare(reason: string, about: string | null): string {
  const prefix = `On ${about}: `
  return about && reason.startsWith(prefix) ? capitalised(reason.slice(prefix.length)) : reason
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function isPassed({ checks }: CheckGroup): boolean {
  return checks.every(({ state }) => state === 'passed')
}
