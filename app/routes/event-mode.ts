import { type ActionFunctionArgs, redirect } from '@remix-run/node'

import { requireAccess } from '#app/auth/person.server.ts'
import { findEventId } from '#app/features/events/find-event-id.server.ts'
import { modeForm } from '#app/features/events/registration.form.ts'
import { switchMode } from '#app/features/events/switch-mode.server.ts'
import { house } from '#app/platform/house.server.ts'
import { paths } from '#app/platform/paths.ts'

/** From in person to online or back. The place that one has stays until the other is sure. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const at = new Date()
  const person = await requireAccess('routes/event-mode', request, context)
  const { event: slug = '' } = params
  const form = modeForm.safeParse(Object.fromEntries(await request.formData()))
  if (!form.success) throw new Response('This form was not complete. Go back and press the button once more.', { status: 422 })
  const outcome = await switchMode(house().db, { eventId: await findEventId(house().db, slug), personId: person.id, to: form.data.to }, at)
  switch (outcome.kind) {
    case 'confirmed':
    case 'waiting':
    case 'unchanged':
    case 'not-registered':
      return redirect(paths.event(slug), 303)
    case 'full':
      throw new Response('There is no place left there, and the waiting list is full too. You keep the place that you have.', { status: 409 })
    case 'closed':
      throw new Response('The event has begun or was called off, so the way of taking part can no longer be changed. You keep the place that you have.', { status: 409 })
  }
}

export function loader({ params }: ActionFunctionArgs) {
  return redirect(paths.event(params['event'] ?? ''))
}
