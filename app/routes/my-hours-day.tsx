import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import { requireAccess } from '#app/auth/person.server.ts'
import { DayPage } from '#app/features/office-hours/day-page.tsx'
import { dayView } from '#app/features/office-hours/day-view.server.ts'
import { NoHours } from '#app/features/office-hours/hours-frame.tsx'
import { house } from '#app/platform/house.server.ts'

export const meta: MetaFunction = () => [{ title: 'Your day · Fieldhouse' }]

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requireAccess('routes/my-hours-day', request, context)
  return dayView(house().db.read, { personId: person.id, date: new URL(request.url).searchParams.get('date') }, new Date())
}

export default function MyHoursDay() {
  const view = useLoaderData<typeof loader>()
  return view ? <DayPage {...view} /> : <NoHours />
}
