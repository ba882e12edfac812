import type { Catalogue } from '#app/platform/content/catalogue-index.ts'
import type { Db } from '#db/dialect'
import { quizAttemptById, saveQuizAnswer } from '#db/queries/quiz-attempts.ts'
import { takesAnswers } from './attempt-rules.ts'
import { quizAsStarted } from './quiz-as-started.server.ts'
import { asResponse } from './response.ts'

type Answer = { personId: string; catalogue: Pick<Catalogue, 'lessonById'>; attemptId: string; questionId: string; response: unknown }

/** One answer, saved as it is given. */
export async function saveAnswer(
  db: Db,
  { personId, catalogue, attemptId, questionId, response: given }: Answer,
  at: Date,
): Promise<{ kind: 'saved' | 'unknown-attempt' | 'unknown-question' | 'not-an-answer' | 'too-late' }> {
  const response = asResponse(given)
  if (!response) return { kind: 'not-an-answer' }
  return db.write(async (tx) => {
    const attempt = await quizAttemptById(tx, { attemptId, personId })
    if (!attempt) return { kind: 'unknown-attempt' as const }
    if (!takesAnswers(attempt, at)) return { kind: 'too-late' as const }
    const quiz = await quizAsStarted(tx, attempt, catalogue)
    if (!quiz?.questions.some((question) => question.id === questionId)) return { kind: 'unknown-question' as const }
    await saveQuizAnswer(tx, { attemptId, itemId: questionId, response }, at)
    return { kind: 'saved' as const }
  })
}
