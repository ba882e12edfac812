import type { LoaderFunctionArgs } from '@remix-run/node'

import { requireAccess } from '#app/auth/person.server.ts'
import { coverageCsv } from '#app/features/rotations/cohort-csv.server.ts'
import { cohortDesk } from '#app/features/rotations/cohort-desk.server.ts'
import { house } from '#app/platform/house.server.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireAccess('routes/cohort-coverage-csv', request, context)
  const desk = await cohortDesk(house().db.read, person, { cohortId: params['cohort'] ?? '', on: null }, new Date())
  if (!desk) throw new Response('There is no such cohort.', { status: 404 })
  return new Response(coverageCsv(desk), { headers: { 'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': `attachment; filename="Coverage ${desk.today}.csv"`, 'Cache-Control': 'no-store' } })
}
