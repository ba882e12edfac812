import { labAttemptStanding } from './lab-attempt.ts'
import type { LessonFacts, LessonRule } from './lesson-facts.ts'
import { quizAttemptStanding } from './quiz-attempt.ts'

export type Evidence = { kind: 'tick' | 'quiz' | 'lab'; item: string; hash: string; at: Date }

/**
 * Which attempts still count: practice never does, a fact of an older edition only once the enrolment is finished,
 * and an override to incomplete voids what is older than itself.
 */
export type Counting = { finished: boolean; voidedBefore: Date | null }

export function counts(lesson: LessonFacts, fact: { hash: string; at: Date }, { finished, voidedBefore }: Counting): boolean {
  const rule = lesson.versions[fact.hash]
  if (!rule) return false
  if (voidedBefore && fact.at <= voidedBefore) return false
  return finished || !lesson.now || rule.edition >= lesson.now.rule.edition
}

/** Everything that speaks for the lesson, oldest first. A later attempt that failed takes a pass back only where the last one is kept. */
export function evidenceFor(lesson: LessonFacts, counting: Counting, at: Date): Evidence[] {
  const tick = lesson.ticks.reduce<LessonFacts['ticks'][number] | null>((last, next) => (last && last.at > next.at ? last : next), null)
  const ticks: Evidence[] = tick?.on ? [{ kind: 'tick', item: lesson.id, hash: tick.hash, at: tick.at }] : []
  return [...ticks, ...quizEvidence(lesson, counting, at), ...labEvidence(lesson, at)]
    .filter((fact) => counts(lesson, fact, counting))
    .sort((a, b) => a.at.getTime() - b.at.getTime())
}

/**
 * When the lesson became complete. Each fact is judged by the rule of the version it was made on, with what was there by then;
 * after that, the rule of today may be satisfied by what was proved on an earlier version.
 */
export function completedAt(lesson: LessonFacts, evidence: readonly Evidence[]): Date | null {
  for (const [index, fact] of evidence.entries()) {
    const rule = lesson.versions[fact.hash]
    if (rule && satisfied(rule, evidence.slice(0, index + 1))) return fact.at
  }
  if (!lesson.now) return null
  const proofs = evidence.filter((fact) => fact.kind !== 'tick')
  return satisfied(lesson.now.rule, proofs) ? satisfiedAt(lesson.now.rule, proofs) : null
}

/** A stronger proof satisfies a weaker rule: a passed quiz or lab counts as a tick. */
function satisfied(rule: LessonRule, evidence: readonly Evidence[]): boolean {
  const needed = neededItems(rule)
  if (needed.length === 0) return evidence.length > 0
  return needed.every((item) => evidence.some((fact) => fact.item === item.id && fact.kind === item.kind))
}

function satisfiedAt(rule: LessonRule, evidence: readonly Evidence[]): Date | null {
  const needed = neededItems(rule)
  if (needed.length === 0) return evidence[0]?.at ?? null
  const first = needed.map((item) => evidence.find((fact) => fact.item === item.id)?.at.getTime() ?? 0)
  return new Date(Math.max(...first))
}

/** What a rule asks for beyond reading. */
export function neededItems(rule: LessonRule): readonly { kind: 'quiz' | 'lab'; id: string }[] {
  const quizzes = rule.quizzes.map(({ id }) => ({ kind: 'quiz' as const, id }))
  const labs = rule.labs.map(({ id }) => ({ kind: 'lab' as const, id }))
  switch (rule.done) {
    case 'confirm':
      return []
    case 'quiz':
      return quizzes
    case 'lab':
      return labs
    case 'all':
      return [...quizzes, ...labs]
  }
}

function quizEvidence(lesson: LessonFacts, counting: Counting, at: Date): Evidence[] {
  const decided = lesson.quizAttempts
    .filter((attempt) => !attempt.practice)
    .flatMap((attempt) => {
      const standing = quizAttemptStanding(attempt, at)
      return 'decidedAt' in standing ? [{ attempt, ...standing }] : []
    })
    .sort((a, b) => a.attempt.n - b.attempt.n)
  const keptLast = new Set(lesson.now?.rule.quizzes.filter((quiz) => quiz.keep === 'last').map((quiz) => quiz.id))
  return decided
    .filter(({ attempt, status }) => {
      if (status === 'failed') return false
      if (!keptLast.has(attempt.quiz)) return true
      const last = decided.findLast((other) => other.attempt.quiz === attempt.quiz && counts(lesson, { hash: other.attempt.hash, at: other.decidedAt }, counting))
      return last?.attempt.n === attempt.n
    })
    .map(({ attempt, decidedAt }) => ({ kind: 'quiz', item: attempt.quiz, hash: attempt.hash, at: decidedAt }))
}

function labEvidence(lesson: LessonFacts, at: Date): Evidence[] {
  return lesson.labAttempts
    .filter((attempt) => !attempt.practice)
    .flatMap((attempt) => {
      const standing = labAttemptStanding(attempt, at)
      return standing.status === 'passed' ? [{ kind: 'lab' as const, item: attempt.lab, hash: attempt.hash, at: standing.decidedAt }] : []
    })
}
