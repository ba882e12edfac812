import { type ActionFunctionArgs, data, type HeadersFunction, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'

import { requireAccess } from '#app/auth/person.server.ts'
import { moveForm } from '#app/features/office-hours/booking.form.ts'
import { typedIn } from '#app/features/office-hours/form-faults.ts'
import { moveBooking } from '#app/features/office-hours/move-booking.server.ts'
import { MovePage } from '#app/features/office-hours/move-page.tsx'
import { moveView } from '#app/features/office-hours/move-view.server.ts'
import { insteadOf } from '#app/features/office-hours/new-booking.server.ts'
import { refusalWords } from '#app/features/office-hours/refusal-words.ts'
import { slotFromId } from '#app/features/office-hours/slot-id.ts'
import { house } from '#app/platform/house.server.ts'
import { hoursPaths } from '#app/platform/hours-paths.ts'

export const meta: MetaFunction = () => [{ title: 'Move the booking · Fieldhouse' }]
export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireAccess('routes/booking-move', request, context)
  const { searchParams } = new URL(request.url)
  const bookingId = params['booking'] ?? ''
  const seen = await moveView(house().db.read, { bookingId, person, week: searchParams.get('week'), slot: searchParams.get('slot') }, new Date())
  if (seen.kind === 'unknown') throw noSuchBooking()
  if (seen.kind === 'moved') throw redirect(hoursPaths.bookingMove(seen.to))
  if (!seen.view.mayMove) throw redirect(hoursPaths.booking(bookingId))
  return { view: seen.view, week: seen.week, chosen: seen.chosen, formKey: crypto.randomUUID() }
}

/** The old time is given back and the new one taken, both or neither. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireAccess('routes/booking-move', request, context)
  const bookingId = params['booking'] ?? ''
  const parsed = moveForm.safeParse({ slot: '', reason: '', key: '', ...typedIn(await request.formData()) })
  const slot = parsed.success ? slotFromId(parsed.data.slot) : undefined
  if (!parsed.success || !slot) return data({ refused: { title: 'Choose a time first', words: 'The booking is as it was.', href: null, instead: [] } }, { status: 422 })
  const { reason, key } = parsed.data
  const outcome = await moveBooking(house().db, { person, bookingId, slot, reason: reason || null, requestKey: key }, new Date())
  if ('bookingId' in outcome) return redirect(`${hoursPaths.booking(outcome.bookingId)}?done=moved`, 303)
  if (outcome.kind === 'unknown-booking') throw noSuchBooking()
  if (outcome.kind === 'too-late' || outcome.kind === 'changed-since') return redirect(`${hoursPaths.booking(bookingId)}?done=${outcome.kind}`, 303)
  if (outcome.kind === 'unknown-slot' || outcome.kind === 'same-time') return data({ refused: sameTime }, { status: 422 })
  return data({ refused: { ...refusalWords(outcome, 'The booking is as it was.'), instead: 'nearest' in outcome ? insteadOf(outcome.nearest, slot, person.zone) : [] } }, { status: 409 })
}

const sameTime = { title: 'Choose another time', words: 'That is the time it has, or one for another kind of booking. The booking is as it was.', href: null, instead: [] }

export default function BookingMove() {
  return <MovePage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()?.refused ?? null} />
}

function noSuchBooking(): Response {
  return new Response('There is no such booking of yours.', { status: 404 })
}
