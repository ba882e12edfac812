import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import { requireAccess } from '#app/auth/person.server.ts'
import { BookingPage } from '#app/features/office-hours/booking-page.tsx'
import { bookingView } from '#app/features/office-hours/booking-view.server.ts'
import { house } from '#app/platform/house.server.ts'
import { hoursPaths } from '#app/platform/hours-paths.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.view.title ?? 'Booking'} · Fieldhouse` }]

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireAccess('routes/booking', request, context)
  const url = new URL(request.url)
  const seen = await bookingView(house().db.read, { bookingId: params['booking'] ?? '', person }, new Date())
  if (seen.kind === 'unknown') throw new Response('There is no such booking of yours.', { status: 404 })
  if (seen.kind === 'moved') throw redirect(`${hoursPaths.booking(seen.to)}${url.search}`)
  const done = url.searchParams.get('done') ?? ''
  return { view: seen.view, said: Object.hasOwn(saidWords, done) ? saidWords[done as keyof typeof saidWords] : null }
}

export default function Booking() {
  return <BookingPage {...useLoaderData<typeof loader>()} />
}

const saidWords = {
  booked: { tone: 'good' as const, words: 'You are booked' },
  'already-booked': { tone: 'good' as const, words: 'You had booked this already' },
  moved: { tone: 'good' as const, words: 'The booking is moved' },
  cancelled: { tone: 'good' as const, words: 'The booking is cancelled' },
  written: { tone: 'good' as const, words: 'The outcome is written' },
  'too-late': { tone: 'warn' as const, words: 'It has begun, so it can no longer be moved or cancelled' },
  'changed-since': { tone: 'warn' as const, words: 'It has changed since you opened the page. This is how it is now; nothing of yours was carried out.' },
}
