import { createHash } from 'node:crypto'
import type { Catalogue } from '#app/platform/content/catalogue-index.ts'
import type { Db } from '#db/dialect'
import { answerKey, claimKey } from '#db/queries/idempotency.ts'
import { quizAttemptById, saveQuizAnswer } from '#db/queries/quiz-attempts.ts'
import { takesAnswers } from './attempt-rules.ts'
import { quizAsStarted } from './quiz-as-started.server.ts'
import { asResponse } from './response.ts'

/** `responses` by question id, as the form holds them. `clientKey`: of this one sending; null when the sender has none. */
type Answers = { personId: string; catalogue: Pick<Catalogue, 'lessonById'>; attemptId: string; responses: Readonly<Record<string, unknown>>; clientKey: string | null }

export type SavedAnswers = { kind: 'saved' | 'unknown-attempt' | 'unknown-question' | 'not-an-answer' | 'too-late' | 'key-reused' }

/** The answers of an open attempt as they are given: all of them or none. What is sent again after a lost connection does not undo what was answered since. */
export async function saveAnswers(db: Db, { personId, catalogue, attemptId, responses: given, clientKey }: Answers, at: Date): Promise<SavedAnswers> {
  const responses = Object.entries(given).map(([itemId, response]) => ({ itemId, response: asResponse(response) }))
  return db.write<SavedAnswers>(async (tx) => {
    const attempt = await quizAttemptById(tx, { attemptId, personId })
    if (!attempt) return { kind: 'unknown-attempt' }
    const use = clientKey === null ? null : { personId, key: clientKey, route: `quiz-answers:${attemptId}`, bodyHash: createHash('sha256').update(JSON.stringify(given)).digest('base64url') }
    const quiz = await quizAsStarted(tx, attempt, catalogue)
    if (!responses.every(({ itemId }) => quiz?.questions.some((question) => question.id === itemId))) return { kind: 'unknown-question' }
    if (responses.some(({ response }) => !response)) return { kind: 'not-an-answer' }
    if (!takesAnswers(attempt, at)) return { kind: 'too-late' }
    const claim = use && (await claimKey(tx, use, at))
    if (claim?.kind === 'misused') return { kind: 'key-reused' }
    if (claim?.kind === 'again') return { kind: 'saved' }
    for (const { itemId, response } of responses) await saveQuizAnswer(tx, { attemptId, itemId, response }, at)
    if (use) await answerKey(tx, use, { status: 200, location: null })
    return { kind: 'saved' }
  })
}
