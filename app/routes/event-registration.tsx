import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'

import { requireAccess } from '#app/auth/person.server.ts'
import { findEventId } from '#app/features/events/find-event-id.server.ts'
import { findEvent } from '#app/features/events/find-event.server.ts'
import { formFaults, typedIn } from '#app/features/events/form-faults.ts'
import { readEvent } from '#app/features/events/read-event.server.ts'
import { registerForEvent } from '#app/features/events/register-for-event.server.ts'
import { refusalWords } from '#app/features/events/registration-words.ts'
import { registrationForm } from '#app/features/events/registration.form.ts'
import { RegistrationPage } from '#app/features/events/registration-page.tsx'
import { house } from '#app/platform/house.server.ts'
import { eventPaths } from '#app/platform/event-paths.ts'
import { paths } from '#app/platform/paths.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data ? `Register for ${data.title} · Fieldhouse` : 'Fieldhouse' }]

/** The form on a page of its own: what a refused one is answered with. Whoever has a place is shown it. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const at = new Date()
  const person = await requireAccess('routes/event-registration', request, context)
  const { db } = house()
  const event = await readEvent(db, { event: await findEvent(db, params['event'], person, at), person }, at)
  if (event.own.kind !== 'none') throw redirect(paths.event(event.slug))
  return event
}

/** The burst of an AI Day lands here: one transaction, then a redirect, and nothing is rendered. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const at = new Date()
  const person = await requireAccess('routes/event-registration', request, context)
  const { event: slug = '' } = params
  const typed = typedIn(await request.formData())
  const form = registrationForm.safeParse(typed)
  if (!form.success) return data({ typed, errors: formFaults(form.error), refused: null }, { status: 422 })
  const { mode, accessNeeds } = form.data
  const eventId = await findEventId(house().db, slug)
  const outcome = await context.timing.measure('register', () => registerForEvent(house().db, { eventId, personId: person.id, mode, ...(accessNeeds && { accessNeeds }) }, at))
  if (outcome.kind === 'confirmed' || outcome.kind === 'waiting' || outcome.kind === 'already-registered') return redirect(eventPaths.eventTicket(slug), 303)
  if (outcome.kind === 'unknown') throw new Response('There is no such place in this event. Open its page again to see how to take part.', { status: 404 })
  return data({ typed, errors: {}, refused: refusalWords(outcome, person.zone) }, { status: 409 })
}

export default function EventRegistration() {
  const event = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return <RegistrationPage event={event} typed={answer?.typed} errors={answer?.errors ?? {}} refused={answer?.refused ?? null} />
}
