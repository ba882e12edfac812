import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import { requireAccess } from '#app/auth/person.server.ts'
import { EventPage } from '#app/features/events/event-page.tsx'
import { findEvent } from '#app/features/events/find-event.server.ts'
import { readEvent } from '#app/features/events/read-event.server.ts'
import { house } from '#app/platform/house.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data ? `${data.title} · Fieldhouse` : 'Fieldhouse' }, { name: 'description', content: data?.summary ?? '' }]

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const at = new Date()
  const person = await requireAccess('routes/event', request, context)
  const { db } = house()
  return context.timing.measure('event', async () => readEvent(db, { event: await findEvent(db, params['event'], person, at), person }, at))
}

export default function Event() {
  return <EventPage {...useLoaderData<typeof loader>()} />
}
