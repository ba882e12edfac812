import { type ActionFunctionArgs, data, type HeadersFunction, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'

import { requireAccess } from '#app/auth/person.server.ts'
import { cancellationForm } from '#app/features/office-hours/booking.form.ts'
import { bookingView } from '#app/features/office-hours/booking-view.server.ts'
import { cancelBooking } from '#app/features/office-hours/cancel-booking.server.ts'
import { CancellationPage } from '#app/features/office-hours/cancellation-page.tsx'
import { faultsOf, typedIn } from '#app/features/office-hours/form-faults.ts'
import { house } from '#app/platform/house.server.ts'
import { hoursPaths } from '#app/platform/hours-paths.ts'

export const meta: MetaFunction = () => [{ title: 'Cancel the booking · Fieldhouse' }]
export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireAccess('routes/booking-cancellation', request, context)
  const bookingId = params['booking'] ?? ''
  const seen = await bookingView(house().db.read, { bookingId, person }, new Date())
  if (seen.kind === 'unknown') throw noSuchBooking()
  if (seen.kind === 'moved') throw redirect(hoursPaths.bookingCancellation(seen.to))
  if (!seen.view.mayCancel) throw redirect(hoursPaths.booking(bookingId))
  return { view: seen.view }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireAccess('routes/booking-cancellation', request, context)
  const bookingId = params['booking'] ?? ''
  const typed = typedIn(await request.formData())
  const parsed = cancellationForm.safeParse({ reason: typed['reason'] ?? '' })
  if (!parsed.success) return data({ reason: typed['reason'] ?? '', errors: faultsOf(parsed.error) }, { status: 422 })
  const { kind } = await cancelBooking(house().db, { person, bookingId, reason: parsed.data.reason || null }, new Date())
  if (kind === 'unknown-booking') throw noSuchBooking()
  if (kind === 'needs-reason') return data({ reason: '', errors: { reason: 'Say in a sentence why, so that nobody has to guess' } }, { status: 422 })
  return redirect(`${hoursPaths.booking(bookingId)}?done=${kind === 'already-cancelled' ? 'cancelled' : kind}`, 303)
}

export default function BookingCancellation() {
  const { view } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return <CancellationPage view={view} reason={refused?.reason ?? ''} errors={refused?.errors ?? {}} />
}

function noSuchBooking(): Response {
  return new Response('There is no such booking of yours.', { status: 404 })
}
