import { type ActionFunctionArgs, redirect } from '@remix-run/node'

import { requireAccess } from '#app/auth/person.server.ts'
import { appealAttempt } from '#app/features/labs/appeal-attempt.server.ts'
import { house } from '#app/platform/house.server.ts'
import { paths } from '#app/platform/paths.ts'

/** Sends a refusal to the governance reviewers. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireAccess('routes/lab-appeal', request, context)
  const attemptId = params['attempt'] ?? ''
  const { kind } = await appealAttempt(house(), { personId: person.id, attemptId }, new Date())
  if (kind === 'unknown-attempt' || kind === 'nothing-refused') throw new Response('There is no refusal of yours to look at.', { status: 404 })
  return redirect(paths.labAttempt(attemptId), 303)
}

export function loader() {
  return redirect(paths.learn())
}
