import type { Catalogue } from '#app/platform/content/catalogue-index.ts'
import { publicLab } from '#app/platform/content/public-view.ts'
import type { PublicLab } from '#app/platform/content/compiled.ts'
import { type LabAttemptStanding, standing } from '#app/platform/standing.ts'
import type { Db } from '#db/dialect'
import { type LabAttempt, labAttemptById, type LabVerdict, labVerdictsOf, RESULT } from '#db/queries/lab-attempts.ts'
import { appealOf, decisionsOf, messagesOf, type Run, runById, type RunDecision } from '#db/queries/runs.ts'
import { labCases } from '#sandbox/graders/cases.ts'
import { attemptFacts } from './attempt-facts.ts'

/** A run that the learner may look at again, as it was kept: placeholders stand where something was masked. */
type ShownRun = { caseId: string; about: string; sent: string | null; answer: string | null; run: Run; decisions: readonly RunDecision[] }

export type LabAttemptView = {
  attempt: LabAttempt
  standing: LabAttemptStanding
  lab: PublicLab
  runs: readonly ShownRun[]
  verdicts: readonly (LabVerdict & { about: string | null })[]
  /** A reviewer was asked to look at its refusal. */
  appealed: boolean
}

type Ask = { personId: string; catalogue: Pick<Catalogue, 'labById'>; attemptId: string }

/** The attempt as its owner finds it on return, from the record alone: after closing the tab, in another process, after a restart. */
export async function labAttemptView(db: Db, { personId, catalogue, attemptId }: Ask, at: Date): Promise<LabAttemptView | null> {
  const attempt = await labAttemptById(db.read, { attemptId, personId })
  const lab = attempt && catalogue.labById(attempt.labId)?.item
  if (!attempt || !lab) return null
  const verdicts = await labVerdictsOf(db.read, attemptId)
  const cases = labCases(lab)
  const place = ({ caseId, grader }: LabVerdict) => cases.findIndex((one) => one.id === caseId) * lab.graders.length + lab.graders.findIndex((one) => one.id === grader)
  const visible = (attempt.runs ?? []).flatMap(({ caseId, runId }) => cases.filter((one) => one.id === caseId && !one.hidden).map(({ id, about }) => ({ id, about, runId })))
  const state = standing(attemptFacts(attempt, verdicts), at)
  const runs = await Promise.all(visible.map(({ id, about, runId }) => shownRun(db, { caseId: id, about, runId, personId })))
  return {
    attempt,
    standing: state,
    lab: publicLab(lab),
    runs: runs.filter((run) => run !== null),
    verdicts: verdicts.filter((verdict) => verdict.grader !== RESULT).sort((a, b) => place(a) - place(b)).map((verdict) => ({ ...verdict, about: cases.find((one) => one.id === verdict.caseId)?.about ?? null })),
    appealed: state.status === 'refused' && (await isAppealed(db, attempt)),
  }
}

async function isAppealed(db: Db, { personId, runs }: LabAttempt): Promise<boolean> {
  const appeals = await Promise.all((runs ?? []).map(({ runId }) => appealOf(db.read, { runId, personId })))
  return appeals.some((appeal) => appeal !== undefined)
}

async function shownRun(db: Db, { caseId, about, runId, personId }: { caseId: string; about: string; runId: string; personId: string }): Promise<ShownRun | null> {
  const run = await runById(db.read, { runId, personId })
  if (!run) return null
  const [messages, decisions] = await Promise.all([messagesOf(db.read, runId), decisionsOf(db.read, runId)])
  const textOf = (role: 'user' | 'assistant') => messages.findLast((message) => message.role === role)?.body ?? null
  return { caseId, about, sent: textOf('user'), answer: textOf('assistant'), run, decisions }
}
