import type { Books } from '#app/platform/audit.server.ts'
import type { Catalogue } from '#app/platform/content/catalogue-index.ts'
import type { CompiledCourse, CompiledLesson } from '#app/platform/content/compiled.ts'
import type { KnownEnrolment } from '#app/platform/enrolment/known.server.ts'
import { attemptView, type AttemptView } from './attempt-view.server.ts'
import { quizzesInLesson, type QuizInLesson } from './quizzes-in-lesson.server.ts'

/** What the lesson page shows of one quiz: where the person stands, and their newest attempt. */
export type QuizPanel = QuizInLesson & { passMark: number; questions: number; minutes: number | null; attempt: Exclude<AttemptView, { kind: 'unknown-attempt' }> | null; startKey: string }

type Ask = { personId: string; course: CompiledCourse; lesson: CompiledLesson; catalogue: Pick<Catalogue, 'lessonById' | 'courseById'>; known?: KnownEnrolment | undefined }

export async function quizPanels(books: Books, { personId, course, lesson, catalogue, known }: Ask, at: Date): Promise<QuizPanel[]> {
  const states = await quizzesInLesson(books.db, { personId, course, lesson, known }, at)
  return Promise.all(
    states.map(async (state) => {
      const quiz = lesson.quizzes.find((one) => one.id === state.quizId)
      const attempt = state.latestAttempt ? await attemptView(books, { personId, catalogue, attemptId: state.latestAttempt, known }, at) : null
      return {
        ...state,
        passMark: quiz?.passMark ?? 0,
        questions: quiz?.pick ?? quiz?.questions.length ?? 0,
        minutes: quiz?.minutes ?? null,
        attempt: attempt && attempt.kind !== 'unknown-attempt' ? attempt : null,
        startKey: crypto.randomUUID(),
      }
    }),
  )
}
