import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import { requireAccess } from '#app/auth/person.server.ts'
import { OfficeHoursPage } from '#app/features/office-hours/office-hours-page.tsx'
import { officeHoursView } from '#app/features/office-hours/office-hours-view.server.ts'
import { house } from '#app/platform/house.server.ts'

export const meta: MetaFunction = () => [{ title: 'Office hours · Fieldhouse' }]

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requireAccess('routes/office-hours', request, context)
  return context.timing.measure('slots', () => officeHoursView(house().db.read, person, new Date()))
}

export default function OfficeHours() {
  return <OfficeHoursPage {...useLoaderData<typeof loader>()} />
}
