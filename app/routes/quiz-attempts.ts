import { type ActionFunctionArgs, redirect } from '@remix-run/node'

import { requireAccess } from '#app/auth/person.server.ts'
import { startAttempt } from '#app/features/quizzes/start-attempt.server.ts'
import { catalogue } from '#app/platform/catalogue.server.ts'
import { house } from '#app/platform/house.server.ts'
import { paths } from '#app/platform/paths.ts'

/** Starts an attempt and goes back to the quiz, which then shows its questions, or why there are none now. */
export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requireAccess('routes/quiz-attempts', request, context)
  const form = await request.formData()
  const quizId = String(form.get('quiz') ?? '')
  const found = catalogue().quizById(quizId)
  const outcome = await startAttempt(house().db, { personId: person.id, catalogue: catalogue(), quizId, clientKey: String(form.get('key') || crypto.randomUUID()) }, new Date())
  if (!found || outcome.kind === 'unknown-quiz') throw new Response('There is no such quiz. It may have been renamed; open its lesson again.', { status: 404 })
  if (outcome.kind === 'key-reused') throw new Response('This button has started another quiz before. Open the lesson again and start from there.', { status: 422 })
  if (outcome.kind === 'not-enrolled') return redirect(paths.course(found.course.slug), 303)
  return redirect(paths.part(found.course.slug, found.lesson.slug, quizId), 303)
}

export function loader() {
  return redirect(paths.learn())
}
