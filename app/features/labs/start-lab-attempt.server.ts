import { createHash } from 'node:crypto'
import type { Catalogue } from '#app/platform/content/catalogue-index.ts'
import { enrolmentFacts } from '#app/platform/enrolment/facts.server.ts'
import { heldEnrolment } from '#app/platform/enrolment/hold.server.ts'
import { type Lock, standing } from '#app/platform/standing.ts'
import type { Db } from '#db/dialect'
import { insertLabAttempt, type LabAttempt, labAttemptByKey } from '#db/queries/lab-attempts.ts'
import { maskedText } from '#sandbox/gateway/masked-text.ts'
import { LONGEST_PROMPT } from './prompt-limit.ts'

/** `offered`: the models of the gateway that a lab may also run on. */
type Start = { personId: string; catalogue: Pick<Catalogue, 'labById'>; labId: string; prompt: string; model: string | null; offered: readonly string[]; clientKey: string }

export type StartedLab =
  /** `isNew`: whoever got this runs the lab; the same click again finds the attempt and must not run it again. Only a new one carries the prompt as it was written: what is kept is masked. */
  | { kind: 'started'; attempt: LabAttempt; isNew: boolean }
  | { kind: 'still-running'; attemptId: string }
  | { kind: 'unknown-lab' | 'not-enrolled' | 'empty-prompt' | 'unknown-model' }
  | { kind: 'too-long'; limit: number }
  | { kind: 'locked'; locks: readonly Lock[] }
  | { kind: 'used-up'; used: number }

/** One click, one attempt. While one runs, another is not begun: two tabs would pay twice for the same question. */
export async function startLabAttempt(db: Db, { personId, catalogue, labId, prompt, model, offered, clientKey }: Start, at: Date): Promise<StartedLab> {
  const found = catalogue.labById(labId)
  if (!found) return { kind: 'unknown-lab' }
  const { course, lesson, item: lab } = found
  const chosen = model ?? lab.models[0] ?? ''
  if (!lab.models.includes(chosen) && !offered.includes(chosen)) return { kind: 'unknown-model' }
  if (!hasSigns(prompt)) return { kind: 'empty-prompt' }
  if (prompt.length > LONGEST_PROMPT) return { kind: 'too-long', limit: LONGEST_PROMPT }
  const key = keyOf([clientKey, labId, chosen, prompt])
  return db.write<StartedLab>(async (tx) => {
    const enrolment = await heldEnrolment(tx, personId, course.id)
    if (!enrolment) return { kind: 'not-enrolled' }
    const before = await labAttemptByKey(tx, personId, key)
    if (before) return { kind: 'started', attempt: before, isNew: false }
    const facts = await enrolmentFacts(tx, course, enrolment)
    const own = standing(facts, at).lessons.find((one) => one.id === lesson.id)
    if (own?.status === 'locked') return { kind: 'locked', locks: own.locks }
    const attempts = facts.lessons.find((one) => one.id === lesson.id)?.labAttempts.filter((attempt) => attempt.lab === labId) ?? []
    const running = attempts.find((attempt) => standing(attempt, at).status === 'running')
    if (running) return { kind: 'still-running', attemptId: running.id }
    const item = own?.items.find((one) => one.id === labId)
    if (item?.state === 'attempts-used-up' && !enrolment.closedAt) return { kind: 'used-up', used: item.used }
    const attempt = await insertLabAttempt(
      tx,
      { enrolmentId: enrolment.id, personId, lessonId: lesson.id, labId, lessonHash: lesson.hash, labHash: lab.hash, prompt: maskedText(prompt), model: chosen, practice: enrolment.closedAt !== null, clientKey: key },
      at,
    )
    return { kind: 'started', attempt: { ...attempt, prompt }, isNew: true }
  })
}

/** Spaces and signs that nobody can see are no prompt. */
function hasSigns(prompt: string): boolean {
  return /[^\s\p{Cc}\p{Default_Ignorable_Code_Point}]/u.test(prompt)
}

/** The key of the page together with what was sent: somebody who goes back and sends other words from the same page means another attempt. */
function keyOf(sent: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(sent)).digest('base64url')
}
