import { type ActionFunctionArgs, redirect } from '@remix-run/node'

import { requireAccess } from '#app/auth/person.server.ts'
import { endFeed } from '#app/features/events/my-agenda/change-feed.server.ts'
import { house } from '#app/platform/house.server.ts'
import { eventPaths } from '#app/platform/event-paths.ts'

/** Ends the address that calendars read. */
export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requireAccess('routes/agenda-feed-revocation', request, context)
  await endFeed(house().db, person.id, new Date())
  return redirect(eventPaths.agendaFeed(), 303)
}

export function loader(_: ActionFunctionArgs) {
  return redirect(eventPaths.agendaFeed())
}
