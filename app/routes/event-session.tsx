import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import { requireAccess } from '#app/auth/person.server.ts'
import { readSession } from '#app/features/events/agenda/read-session.server.ts'
import { SessionPage } from '#app/features/events/agenda/session-page.tsx'
import { findEvent } from '#app/features/events/find-event.server.ts'
import { house } from '#app/platform/house.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data ? `${data.session.title} · ${data.event.title}` : 'Fieldhouse' }]

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireAccess('routes/event-session', request, context)
  const { db } = house()
  const event = await findEvent(db, params['event'], person, new Date())
  const page = await context.timing.measure('session', () => readSession(db, { event, person, sessionId: params['session'] ?? '' }))
  if (!page) throw new Response('This session is not in the agenda. It may have been dropped or changed; open the agenda to see what is on.', { status: 404 })
  return page
}

export default function EventSession() {
  return <SessionPage {...useLoaderData<typeof loader>()} />
}
