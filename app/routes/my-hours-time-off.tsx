import { type ActionFunctionArgs, data, type HeadersFunction, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'

import { requireAccess } from '#app/auth/person.server.ts'
import { cancelTimeOff, takeTimeOff } from '#app/features/office-hours/change-exceptions.server.ts'
import { faultsOf, typedIn } from '#app/features/office-hours/form-faults.ts'
import { NoHours } from '#app/features/office-hours/hours-frame.tsx'
import { hoursView } from '#app/features/office-hours/hours-view.server.ts'
import { timeOffForm } from '#app/features/office-hours/hours.form.ts'
import { TimeOffPage } from '#app/features/office-hours/time-off-page.tsx'
import { counted } from '#app/components/plain-words.ts'
import { house } from '#app/platform/house.server.ts'
import { hoursPaths } from '#app/platform/hours-paths.ts'

export const meta: MetaFunction = () => [{ title: 'Time off · Fieldhouse' }]
export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requireAccess('routes/my-hours-time-off', request, context)
  const { searchParams } = new URL(request.url)
  const view = await hoursView(house().db.read, { personId: person.id, series: null }, new Date())
  return view && { view, said: saidWords(searchParams.get('done'), Number(searchParams.get('booked') ?? 0)), from: searchParams.get('from') ?? undefined }
}

/** Takes time off, or gives it back. */
export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requireAccess('routes/my-hours-time-off', request, context)
  const { db } = house()
  const typed = typedIn(await request.formData())
  if (typed['remove']) {
    await cancelTimeOff(db, { personId: person.id, id: typed['remove'] }, new Date())
    return redirect(`${hoursPaths.hoursTimeOff()}?done=removed`, 303)
  }
  const parsed = timeOffForm.safeParse({ from: '', to: '', ...typed })
  if (!parsed.success) return data({ typed, errors: faultsOf(parsed.error) }, { status: 422 })
  const outcome = await takeTimeOff(db, { personId: person.id, ...parsed.data }, new Date())
  if (outcome.kind === 'not-a-host') throw new Response('You hold no hours.', { status: 404 })
  return redirect(`${hoursPaths.hoursTimeOff()}?done=saved&booked=${outcome.booked}&from=${parsed.data.from.slice(0, 10)}`, 303)
}

export default function MyHoursTimeOff() {
  const loaded = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return loaded ? <TimeOffPage {...loaded} typed={refused?.typed ?? {}} errors={refused?.errors ?? {}} /> : <NoHours />
}

function saidWords(done: string | null, booked: number): { words: string; booked: number } | null {
  if (done === 'removed') return { words: 'The time off is removed', booked: 0 }
  if (done !== 'saved') return null
  return { words: booked > 0 ? `The time off is saved. ${counted(booked, 'booking')} in it ${booked === 1 ? 'stays' : 'stay'} until you move or cancel ${booked === 1 ? 'it' : 'them'}.` : 'The time off is saved', booked }
}
