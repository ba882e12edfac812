import { type ActionFunctionArgs, redirect } from '@remix-run/node'

import { requireAccess } from '#app/auth/person.server.ts'
import { attemptView } from '#app/features/quizzes/attempt-view.server.ts'
import { readResponses } from '#app/features/quizzes/read-responses.ts'
import { submitAttempt } from '#app/features/quizzes/submit-attempt.server.ts'
import { catalogue } from '#app/platform/catalogue.server.ts'
import { house } from '#app/platform/house.server.ts'
import { paths } from '#app/platform/paths.ts'

/** Hands an attempt in and goes back to the quiz with its result; the last proof of a course goes to the course's end. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const at = new Date()
  const person = await requireAccess('routes/quiz-submission', request, context)
  const attemptId = params['attempt'] ?? ''
  const outcome = await submitAttempt(house(), { personId: person.id, catalogue: catalogue(), attemptId, responses: readResponses(await request.formData()) }, at)
  const view = await attemptView(house(), { personId: person.id, catalogue: catalogue(), attemptId }, at)
  const found = view.kind === 'unknown-attempt' ? null : catalogue().lessonById(view.lessonId)
  if (outcome.kind === 'unknown-attempt' || outcome.kind === 'gone' || view.kind === 'unknown-attempt' || !found) throw new Response('There is no such attempt of yours. Open the lesson again to start one.', { status: 404 })
  if (outcome.kind === 'graded' && outcome.courseCompleted) return redirect(paths.courseEnd(found.course.slug), 303)
  return redirect(paths.part(found.course.slug, found.lesson.slug, view.quiz.id), 303)
}

export function loader() {
  return redirect(paths.learn())
}
