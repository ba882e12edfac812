import { redirect, type ActionFunctionArgs } from '@remix-run/node'

import { requireAccess } from '#app/auth/person.server.ts'
import { endOtherSessions, endSessionNamed } from '#app/auth/sessions.server.ts'
import { house } from '#app/platform/house.server.ts'
import { paths } from '#app/platform/paths.ts'

/** Ends one session by its public name, or all others. A name that is unknown has ended already, or was never this person's: the answer is one. */
export async function action({ request, context }: ActionFunctionArgs) {
  const at = new Date()
  const person = await requireAccess('routes/account-ended-sessions', request, context)
  const wanted = String((await request.formData()).get('session') ?? '')
  if (wanted === 'others') await endOtherSessions(house(), person, at)
  else await endSessionNamed(house(), person, wanted, at)
  return redirect(`${paths.account()}?done=${wanted === 'others' ? 'others-ended' : 'session-ended'}`, { status: 303 })
}

/** The list of what is still there is on the account page. */
export async function loader({ request, context }: ActionFunctionArgs) {
  await requireAccess('routes/account-ended-sessions', request, context)
  return redirect(paths.account())
}
