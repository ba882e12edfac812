import { type ActionFunctionArgs, data, type HeadersFunction, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'

import { requireAccess } from '#app/auth/person.server.ts'
import { outcomeForm } from '#app/features/office-hours/booking.form.ts'
import { bookingView } from '#app/features/office-hours/booking-view.server.ts'
import { closeBooking } from '#app/features/office-hours/close-booking.server.ts'
import { faultsOf, typedIn } from '#app/features/office-hours/form-faults.ts'
import { OutcomePage } from '#app/features/office-hours/outcome-page.tsx'
import { house } from '#app/platform/house.server.ts'
import { hoursPaths } from '#app/platform/hours-paths.ts'

export const meta: MetaFunction = () => [{ title: 'How did it go? · Fieldhouse' }]
export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireAccess('routes/booking-outcome', request, context)
  const bookingId = params['booking'] ?? ''
  const seen = await bookingView(house().db.read, { bookingId, person }, new Date())
  if (seen.kind === 'unknown') throw noSuchBooking()
  if (seen.kind === 'moved' || !seen.view.mayClose) throw redirect(hoursPaths.booking(bookingId))
  return { view: seen.view }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireAccess('routes/booking-outcome', request, context)
  const bookingId = params['booking'] ?? ''
  const typed = typedIn(await request.formData())
  const parsed = outcomeForm.safeParse({ topic: '', note: '', ...typed })
  if (!parsed.success) return data({ typed: { outcome: typed['outcome'] ?? '', topic: typed['topic'] ?? '', note: typed['note'] ?? '' }, errors: faultsOf(parsed.error) }, { status: 422 })
  const { kind } = await closeBooking(house().db, { person, bookingId, ...parsed.data }, new Date())
  if (kind === 'unknown-booking') throw noSuchBooking()
  if (kind === 'too-early') return redirect(hoursPaths.booking(bookingId), 303)
  return redirect(`${hoursPaths.booking(bookingId)}?done=${kind === 'changed-since' ? kind : 'written'}`, 303)
}

export default function BookingOutcome() {
  const { view } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return <OutcomePage view={view} typed={refused?.typed ?? null} errors={refused?.errors ?? {}} />
}

function noSuchBooking(): Response {
  return new Response('There is no such booking of yours.', { status: 404 })
}
