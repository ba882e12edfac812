import { redirect, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import { requireAccess } from '#app/auth/person.server.ts'
import { AgendaPage } from '#app/features/events/agenda/agenda-page.tsx'
import { readAgenda } from '#app/features/events/agenda/read-agenda.server.ts'
import { findEvent } from '#app/features/events/find-event.server.ts'
import { house } from '#app/platform/house.server.ts'
import { eventPaths } from '#app/platform/event-paths.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data ? `Agenda of ${data.event.title} · Fieldhouse` : 'Fieldhouse' }]

/** A release by its name; one that does not exist leads to the latest. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const at = new Date()
  const person = await requireAccess('routes/event-agenda-release', request, context)
  const { db } = house()
  const event = await context.timing.measure('event', () => findEvent(db, params['event'], person, at))
  const page = await context.timing.measure('agenda', () => readAgenda(db, { event, person, wanted: params['release'] ?? '' }, at))
  if (!page.agenda) throw redirect(eventPaths.agenda(event.slug))
  return page
}

export default function EventAgendaRelease() {
  return <AgendaPage {...useLoaderData<typeof loader>()} />
}
