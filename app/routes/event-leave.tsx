import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import { requireAccess } from '#app/auth/person.server.ts'
import { cancelRegistration } from '#app/features/events/cancel-registration.server.ts'
import { findEventId } from '#app/features/events/find-event-id.server.ts'
import { findEvent } from '#app/features/events/find-event.server.ts'
import { LeavePage } from '#app/features/events/leave-page.tsx'
import { readEvent } from '#app/features/events/read-event.server.ts'
import { house } from '#app/platform/house.server.ts'
import { paths } from '#app/platform/paths.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data ? `Give up your place · ${data.title}` : 'Fieldhouse' }]

/** Asks before a place is given up. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const at = new Date()
  const person = await requireAccess('routes/event-leave', request, context)
  const { db } = house()
  const event = await readEvent(db, { event: await findEvent(db, params['event'], person, at), person }, at)
  const { own } = event
  if (own.kind === 'none' || event.state !== 'published') throw redirect(paths.event(event.slug))
  return { slug: event.slug, title: event.title, when: event.when, own }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const at = new Date()
  const person = await requireAccess('routes/event-leave', request, context)
  const { event: slug = '' } = params
  const outcome = await cancelRegistration(house().db, { eventId: await findEventId(house().db, slug), personId: person.id }, at)
  if (outcome.kind === 'too-late') throw new Response('The event has begun, so the place can no longer be given to somebody else. You need not do anything.', { status: 409 })
  return redirect(paths.event(slug), 303)
}

export default function EventLeave() {
  return <LeavePage {...useLoaderData<typeof loader>()} />
}
