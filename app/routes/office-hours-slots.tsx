import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import { requireAccess } from '#app/auth/person.server.ts'
import { SlotsPage } from '#app/features/office-hours/slots-page.tsx'
import { slotsView } from '#app/features/office-hours/slots-view.server.ts'
import { house } from '#app/platform/house.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.series.title ?? 'Office hours'} · Fieldhouse` }]

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireAccess('routes/office-hours-slots', request, context)
  const { searchParams } = new URL(request.url)
  const view = await context.timing.measure('slots', () => slotsView(house().db.read, { slug: params['series'] ?? '', typeSlug: searchParams.get('type'), week: searchParams.get('week'), person }, new Date()))
  if (!view) throw new Response('There are no such office hours. They may have been renamed.', { status: 404 })
  return view
}

export default function OfficeHoursSlots() {
  return <SlotsPage {...useLoaderData<typeof loader>()} />
}
