import { z } from 'zod'
import type { Catalogue } from '#app/platform/content/catalogue-index.ts'
import type { Quiz } from '#app/platform/content/compiled.ts'
import type { Reader } from '#db/dialect'
import { lessonVersion } from '#db/queries/publication.ts'
import type { QuizAttempt } from '#db/queries/quiz-attempts.ts'
import { drawQuestions } from './draw.ts'

/** The quiz of the version the attempt began with, its questions as drawn for it: an attempt in progress keeps its questions and its key, whatever is published meanwhile. */
export async function quizAsStarted(db: Reader, attempt: QuizAttempt, catalogue: Pick<Catalogue, 'lessonById'>): Promise<Quiz | null> {
  const quiz = (await quizzesOf(db, attempt, catalogue)).find((one) => one.id === attempt.quizId)
  return quiz ? { ...quiz, questions: drawQuestions(quiz, attempt.seed) } : null
}

async function quizzesOf(db: Reader, { lessonId, lessonHash }: QuizAttempt, catalogue: Pick<Catalogue, 'lessonById'>): Promise<readonly Quiz[]> {
  const current = catalogue.lessonById(lessonId)?.lesson
  if (current?.hash === lessonHash) return current.quizzes
  const version = await lessonVersion(db, lessonId, lessonHash)
  return version ? keptQuizzes.parse(version.quizzes) : []
}

const answerText = { id: z.string(), html: z.string() }

/** As an earlier build wrote them; read with care because the files they came from are gone. */
const keptQuizzes: z.ZodType<Quiz[]> = z.array(
  z.object({
    id: z.string(),
    passMark: z.number(),
    attempts: z.number().nullable(),
    pick: z.number().nullable(),
    shuffle: z.boolean(),
    minutes: z.number().nullable(),
    keep: z.enum(['best', 'last']),
    review: z.enum(['never', 'after-submit', 'after-pass', 'after-last']),
    questions: z.array(
      z.object({
        id: z.string(),
        kind: z.enum(['single', 'multiple', 'ordering', 'fill-in']),
        points: z.number(),
        partial: z.boolean(),
        stem: z.string(),
        explain: z.string().nullable(),
        options: z.array(z.object({ ...answerText, correct: z.boolean(), feedback: z.string().nullable() })),
        steps: z.array(z.object(answerText)),
        blanks: z.array(z.object({ id: z.string(), answers: z.array(z.string()), number: z.boolean(), tolerance: z.number() })),
      }),
    ),
  }),
)
