import { type ActionFunctionArgs, redirect } from '@remix-run/node'

import { requireAccess } from '#app/auth/person.server.ts'
import { agreeGoal } from '#app/features/rotations/agree-goal.server.ts'
import { house } from '#app/platform/house.server.ts'
import { rotationPaths } from '#app/platform/rotation-paths.ts'

/** The mentor agrees to the words that were on the page. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireAccess('routes/goal-agreement', request, context)
  const { assignment: assignmentId = '', goal: goalId = '' } = params
  const sent = await request.formData()
  const seen = (name: string) => String(sent.get(name) ?? '').replaceAll('\r\n', '\n')
  const outcome = await agreeGoal(house().db, { person, assignmentId, goalId, seen: { text: seen('seenText'), measure: seen('seenMeasure') } }, new Date())
  if (outcome.kind === 'unknown') throw new Response('There is no such goal of somebody you mentor.', { status: 404 })
  if (outcome.kind === 'changed-since') throw new Response('The goal was worded anew while you read it. Nothing was agreed. Open the goals again and read the new words.', { status: 409 })
  if (outcome.kind === 'locked') throw new Response('This assignment is closed: its goals stay as they are.', { status: 422 })
  return redirect(`${rotationPaths.goals(assignmentId)}?done=agreed`, 303)
}

export function loader() {
  return redirect(rotationPaths.mentoring())
}
