import { type ActionFunctionArgs, data, type HeadersFunction, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'

import { requireAccess } from '#app/auth/person.server.ts'
import { bookSlot } from '#app/features/office-hours/book-slot.server.ts'
import { bookingForm } from '#app/features/office-hours/booking.form.ts'
import { faultsOf, typedIn } from '#app/features/office-hours/form-faults.ts'
import { MyBookingsPage } from '#app/features/office-hours/my-bookings-page.tsx'
import { myBookings } from '#app/features/office-hours/my-bookings.server.ts'
import { NewBookingPage } from '#app/features/office-hours/new-booking-page.tsx'
import { insteadOf, newBookingView } from '#app/features/office-hours/new-booking.server.ts'
import { refusalWords } from '#app/features/office-hours/refusal-words.ts'
import { slotFromId } from '#app/features/office-hours/slot-id.ts'
import { house } from '#app/platform/house.server.ts'
import { hoursPaths } from '#app/platform/hours-paths.ts'

export const meta: MetaFunction = () => [{ title: 'Your bookings · Fieldhouse' }]
export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requireAccess('routes/bookings', request, context)
  return myBookings(house().db.read, person, new Date())
}

/** Books. What cannot be booked answers with the same form, the words kept. */
export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requireAccess('routes/bookings', request, context)
  const at = new Date()
  const { db } = house()
  const typed = typedIn(await request.formData())
  const parsed = bookingForm.safeParse({ topic: '', question: '', tried: '', key: '', ...typed, slot: typed['instead'] ?? typed['slot'] ?? '' })
  const kept = { topic: typed['topic'] ?? '', question: typed['question'] ?? '', tried: typed['tried'] ?? '', key: typed['key'] || crypto.randomUUID() }
  const slotText = typed['instead'] ?? typed['slot'] ?? ''
  const [slot, view] = [slotFromId(slotText), await newBookingView(db.read, { slot: slotText, person }, at)]
  if (!slot || !view) throw new Response('There is no such time to book. Choose one in office hours.', { status: 404 })
  if (!parsed.success) return data({ view, refused: { typed: kept, errors: faultsOf(parsed.error), refusal: null } }, { status: 422 })
  const { topic, question, tried, key } = parsed.data
  const outcome = await bookSlot(db, { personId: person.id, slot, topic, question, tried, requestKey: key }, at)
  if (outcome.kind === 'unknown-slot') throw new Response('There is no such time to book. Choose one in office hours.', { status: 404 })
  if ('bookingId' in outcome) return booked(request, outcome)
  const instead = 'nearest' in outcome ? insteadOf(outcome.nearest, slot, person.zone) : []
  const refusal = { ...refusalWords(outcome), instead }
  return data({ view, refused: { typed: kept, errors: {}, refusal } }, { status: 409 })
}

export default function Bookings() {
  const mine = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return refused ? <NewBookingPage view={refused.view} formKey="" refused={refused.refused} /> : <MyBookingsPage {...mine} />
}

/** A person is led to the booking; a program is told that it was made. */
function booked(request: Request, { kind, bookingId }: { kind: 'booked' | 'already-booked'; bookingId: string }): Response {
  const location = `${hoursPaths.booking(bookingId)}?done=${kind}`
  const page = (request.headers.get('Accept') ?? '').includes('text/html')
  return page ? redirect(location, 303) : new Response(null, { status: kind === 'booked' ? 201 : 200, headers: { Location: location } })
}
