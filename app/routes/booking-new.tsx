import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import { requireAccess } from '#app/auth/person.server.ts'
import { NewBookingPage } from '#app/features/office-hours/new-booking-page.tsx'
import { newBookingView } from '#app/features/office-hours/new-booking.server.ts'
import { house } from '#app/platform/house.server.ts'
import { paths } from '#app/platform/paths.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Book ${data?.view.series.title ?? 'a time'} · Fieldhouse` }]

/** The form is filled first and the slot is decided last, when it is sent to /bookings. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requireAccess('routes/booking-new', request, context)
  const slot = new URL(request.url).searchParams.get('slot')
  if (slot === null) throw redirect(paths.officeHours())
  const view = await newBookingView(house().db.read, { slot, person }, new Date())
  if (!view) throw new Response('There is no such time to book. Choose one in office hours.', { status: 404 })
  return { view, formKey: crypto.randomUUID() }
}

export default function BookingNew() {
  const { view, formKey } = useLoaderData<typeof loader>()
  return <NewBookingPage view={view} formKey={formKey} refused={null} />
}
