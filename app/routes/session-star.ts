import { type ActionFunctionArgs, redirect } from '@remix-run/node'

import { ownPath } from '#app/auth/own-path.ts'
import { requireAccess } from '#app/auth/person.server.ts'
import { starForm } from '#app/features/events/agenda/star.form.ts'
import { starSession } from '#app/features/events/agenda/star-session.server.ts'
import { house } from '#app/platform/house.server.ts'
import { eventPaths } from '#app/platform/event-paths.ts'

/** Puts a session on one's own agenda or takes it off, and goes back to where the star was. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const at = new Date()
  const person = await requireAccess('routes/session-star', request, context)
  const { event = '', session = '' } = params
  const form = starForm.safeParse(Object.fromEntries(await request.formData()))
  if (!form.success) throw new Response('This form was not complete. Go back and press the star once more.', { status: 422 })
  const outcome = await starSession(house().db, { eventSlug: event, sessionId: session, personId: person.id, starred: form.data.starred }, at)
  if (outcome.kind === 'unknown') throw new Response('This session is no longer in the agenda. Open the agenda again to see what is.', { status: 404 })
  return redirect(ownPath(form.data.back, eventPaths.agenda(event)), 303)
}

export function loader({ params }: ActionFunctionArgs) {
  return redirect(eventPaths.agenda(params['event'] ?? ''))
}
