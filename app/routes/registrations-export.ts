import type { LoaderFunctionArgs } from '@remix-run/node'

import { requireAccess } from '#app/auth/person.server.ts'
import { openDesk } from '#app/features/events/desk/open-desk.server.ts'
import { exportRegistrations } from '#app/features/events/export-registrations.server.ts'
import { csvResponse } from '#app/platform/csv.server.ts'
import { house } from '#app/platform/house.server.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const at = new Date()
  const person = await requireAccess('routes/registrations-export', request, context)
  const { db, audit } = house()
  const desk = await openDesk(db, { slug: params['event'], person, verb: 'read people' }, at)
  return csvResponse(`Registrations, ${desk.title}`, await exportRegistrations(db, audit, { eventId: desk.id, zone: desk.zone, by: person.id }, at))
}
