import type { Verdict } from '#sandbox/graders/grade.ts'
import type { Decision, Settlement } from '#sandbox/types.ts'
import type { LabAttemptView } from './lab-attempt-view.server.ts'
import type { LabEvent } from './run-log.ts'

type CaseState = {
  caseId: string
  about: string
  hidden: boolean
  done: boolean
  /** What went to the model after redaction; known only from the record. */
  sent: string | null
  answer: string
  decisions: readonly Decision[]
  settlement: Pick<Settlement, 'model' | 'tokensIn' | 'tokensOut' | 'costMicroUsd' | 'totalMs' | 'firstTokenMs'> | null
}

/** What a page knows of one attempt, whether it watches it live or reads it from the record. */
export type RunState = {
  attemptId: string
  cases: readonly CaseState[]
  result: { pass: boolean; score: number; verdicts: readonly (Verdict & { about: string | null })[] } | null
  /** The person has asked a reviewer to look at the refusal. */
  appealed: boolean
  ended: { as: 'answered' | 'refused' | 'failed' | 'interrupted'; reason: string | null; lesson: string | null; courseCompleted: boolean } | null
}

/** The path of the lesson that explains a decision of the gateway. */
export type LessonOn = (decision: Pick<Decision, 'policy' | 'rule'>) => string | null

export function newRun(attemptId: string): RunState {
  return { attemptId, cases: [], result: null, appealed: false, ended: null }
}

/** The state after one more event. Events come in order and may be repeated from the start after a reconnect, never within one connection. */
export function afterEvent(state: RunState, event: LabEvent): RunState {
  switch (event.type) {
    case 'case':
      return { ...state, cases: [...state.cases.filter((one) => one.caseId !== event.caseId), { ...emptyCase, caseId: event.caseId, about: event.about, hidden: event.hidden }] }
    case 'case-done':
      return inCase(state, event.caseId, (one) => ({ ...one, done: true }))
    case 'result':
      return { ...state, result: { pass: event.pass, score: event.score, verdicts: event.verdicts.map((verdict) => ({ ...verdict, about: state.cases.find((one) => one.caseId === verdict.caseId)?.about ?? null })) } }
    case 'ended':
      return { ...state, ended: { as: event.as, reason: event.reason, lesson: event.lesson, courseCompleted: event.courseCompleted } }
    case 'run':
      return inCase(state, event.caseId, (one) => afterRunEvent(one, event.event))
  }
}

function afterRunEvent(one: CaseState, event: Extract<LabEvent, { type: 'run' }>['event']): CaseState {
  switch (event.type) {
    case 'decision':
      return { ...one, decisions: [...one.decisions, event.decision] }
    case 'delta':
      return { ...one, answer: one.answer + event.text }
    case 'answer':
      return { ...one, answer: event.text }
    case 'settled':
      return { ...one, settlement: event }
    case 'refused':
    case 'failed':
      return one
  }
}

/** From the record: on return, in another process, without script. */
export function recordedRun({ attempt, standing, runs, verdicts, appealed }: Omit<LabAttemptView, 'lab'>, lessonOn: LessonOn): RunState {
  const graded = standing.status === 'passed' || standing.status === 'failed' ? standing : null
  const stopped = runs.find(({ run }) => run.outcome === 'refused' || run.outcome === 'failed')?.run
  const refusal = runs.flatMap(({ decisions }) => decisions).find((decision) => decision.outcome === 'refuse')
  return {
    attemptId: attempt.id,
    cases: runs.map(({ caseId, about, sent, answer, run, decisions }) => ({ caseId, about, hidden: false, done: true, sent, answer: answer ?? '', decisions, settlement: run })),
    appealed,
    result: graded && { pass: graded.status === 'passed', score: graded.score, verdicts },
    ended: standing.status === 'running' ? null : { as: graded ? 'answered' : standing.status === 'provider-failed' ? 'failed' : standing.status === 'interrupted' ? 'interrupted' : 'refused', reason: stopped?.reason ?? null, lesson: refusal && !graded ? lessonOn(refusal) : null, courseCompleted: false },
  }
}

/** A run that was watched to its end, with what only the record knows of it. */
export function withRecord(watched: RunState, recorded: RunState | null): RunState {
  if (!watched.ended || recorded?.attemptId !== watched.attemptId) return watched
  const sent = (caseId: string) => recorded.cases.find((one) => one.caseId === caseId)?.sent ?? null
  return { ...watched, appealed: recorded.appealed, cases: watched.cases.map((one) => ({ ...one, sent: one.sent ?? sent(one.caseId) })) }
}

function inCase(state: RunState, caseId: string, change: (one: CaseState) => CaseState): RunState {
  return { ...state, cases: state.cases.map((one) => (one.caseId === caseId ? change(one) : one)) }
}

const emptyCase = { done: false, sent: null, answer: '', decisions: [], settlement: null }
