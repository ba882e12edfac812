import { type ActionFunctionArgs, redirect } from '@remix-run/node'

import { requireAccess } from '#app/auth/person.server.ts'
import { confirmAssignment } from '#app/features/rotations/confirm-assignment.server.ts'
import { house } from '#app/platform/house.server.ts'
import { paths } from '#app/platform/paths.ts'

/** A team's lead confirms an arrival. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireAccess('routes/assignment-confirmation', request, context)
  const outcome = await confirmAssignment(house().db, { person, assignmentId: params['assignment'] ?? '' }, new Date())
  if (outcome.kind === 'unknown') throw new Response('There is no such arrival on a team that you lead.', { status: 404 })
  if (outcome.kind === 'mentor-full') throw new Response(`${outcome.mentorName} mentors ${outcome.most} people in that time already, which is the most that was agreed. Nothing was confirmed; the programme manager can name another mentor.`, { status: 422 })
  return redirect(`${paths.rotations()}?done=${outcome.kind}`, 303)
}

export function loader() {
  return redirect(paths.rotations())
}
