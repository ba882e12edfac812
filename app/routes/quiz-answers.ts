import { type ActionFunctionArgs, redirect } from '@remix-run/node'

import { requireAccess } from '#app/auth/person.server.ts'
import { readResponses } from '#app/features/quizzes/read-responses.ts'
import { saveAnswer } from '#app/features/quizzes/save-answer.server.ts'
import { catalogue } from '#app/platform/catalogue.server.ts'
import { house } from '#app/platform/house.server.ts'
import { paths } from '#app/platform/paths.ts'

/** Keeps the answers of an open attempt as they are given. Called by script; without it, answers go with the form that hands in. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const at = new Date()
  const person = await requireAccess('routes/quiz-answers', request, context)
  const responses = Object.entries(readResponses(await request.formData()))
  const outcomes = await Promise.all(
    responses.map(([questionId, response]) => saveAnswer(house().db, { personId: person.id, catalogue: catalogue(), attemptId: params['attempt'] ?? '', questionId, response }, at)),
  )
  const refused = outcomes.find((outcome) => outcome.kind !== 'saved')
  return Response.json({ kind: refused?.kind ?? 'saved' }, { status: !refused ? 200 : refused.kind === 'unknown-attempt' ? 404 : 409 })
}

export function loader() {
  return redirect(paths.learn())
}
