import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import { may } from '#app/auth/permissions.ts'
import { requireAccess } from '#app/auth/person.server.ts'
import { EventsPage } from '#app/features/events/events-page.tsx'
import { listEvents } from '#app/features/events/list-events.server.ts'
import { ownDesks } from '#app/features/events/own-desks.server.ts'
import { house } from '#app/platform/house.server.ts'

export const meta: MetaFunction = () => [{ title: 'Events · Fieldhouse' }]

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requireAccess('routes/events', request, context)
  const at = new Date()
  const events = await context.timing.measure('events', () => listEvents(house().db, person, at))
  const runsAny = (await ownDesks(house().db, person.id, at)).length > 0
  return { ...events, runsAny: runsAny || may(person, 'create', { kind: 'event' }) }
}

export default function Events() {
  return <EventsPage {...useLoaderData<typeof loader>()} />
}
