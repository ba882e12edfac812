import { type ActionFunctionArgs, redirect } from '@remix-run/node'

import { requireAccess } from '#app/auth/person.server.ts'
import { readResponses } from '#app/features/quizzes/read-responses.ts'
import { saveAnswers, type SavedAnswers } from '#app/features/quizzes/save-answers.server.ts'
import { catalogue } from '#app/platform/catalogue.server.ts'
import { house } from '#app/platform/house.server.ts'
import { paths } from '#app/platform/paths.ts'

/** Keeps the answers of an open attempt as they are given. Called by script; without it, answers go with the form that hands in. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const at = new Date()
  const person = await requireAccess('routes/quiz-answers', request, context)
  const form = await request.formData()
  const outcome = await saveAnswers(house().db, { personId: person.id, catalogue: catalogue(), attemptId: params['attempt'] ?? '', responses: readResponses(form), clientKey: String(form.get('key') ?? '') || null }, at)
  return Response.json(outcome, { status: statusOf[outcome.kind] })
}

const statusOf: Record<SavedAnswers['kind'], number> = { saved: 200, 'unknown-attempt': 404, 'too-late': 409, 'unknown-question': 422, 'not-an-answer': 422, 'key-reused': 422 }

export function loader() {
  return redirect(paths.learn())
}
