import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import { requireAccess } from '#app/auth/person.server.ts'
import { CohortDeskPage } from '#app/features/rotations/cohort-desk-page.tsx'
import { cohortDesk } from '#app/features/rotations/cohort-desk.server.ts'
import { house } from '#app/platform/house.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data ? `Desk of ${data.desk.cohort.name} · Fieldhouse` : 'Fieldhouse' }]

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireAccess('routes/cohort-desk', request, context)
  const on = new URL(request.url).searchParams.get('on')
  const desk = await context.timing.measure('desk', () => cohortDesk(house().db.read, person, { cohortId: params['cohort'] ?? '', on }, new Date()))
  if (!desk) throw new Response('There is no such cohort.', { status: 404 })
  return { desk }
}

export default function CohortDesk() {
  return <CohortDeskPage {...useLoaderData<typeof loader>()} />
}
