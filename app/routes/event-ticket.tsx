import { type HeadersFunction, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import { requireAccess } from '#app/auth/person.server.ts'
import { findEvent } from '#app/features/events/find-event.server.ts'
import { readOwnTicket } from '#app/features/events/read-own-ticket.server.ts'
import { TicketPage } from '#app/features/events/ticket-page.tsx'
import { house } from '#app/platform/house.server.ts'
import { paths } from '#app/platform/paths.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data ? `Your ticket for ${data.title} · Fieldhouse` : 'Fieldhouse' }]
export const headers: HeadersFunction = () => ({ 'Cache-Control': 'private, no-store' })

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const at = new Date()
  const person = await requireAccess('routes/event-ticket', request, context)
  const { db, env } = house()
  const event = await findEvent(db, params['event'], person, at)
  const ticket = await context.timing.measure('ticket', () => readOwnTicket(db, { event, person, secret: env.sessionSecret }, at))
  if (!ticket) throw redirect(paths.event(event.slug))
  return ticket
}

export default function EventTicket() {
  return <TicketPage {...useLoaderData<typeof loader>()} />
}
