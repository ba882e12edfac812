import { type ActionFunctionArgs, data, type HeadersFunction, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'

import { requireAccess } from '#app/auth/person.server.ts'
import { removeException, saveException } from '#app/features/office-hours/change-exceptions.server.ts'
import { ExceptionsPage } from '#app/features/office-hours/exceptions-page.tsx'
import { faultsOf, typedIn } from '#app/features/office-hours/form-faults.ts'
import { NoHours } from '#app/features/office-hours/hours-frame.tsx'
import { hoursView } from '#app/features/office-hours/hours-view.server.ts'
import { exceptionForm } from '#app/features/office-hours/hours.form.ts'
import { exceptionSpans } from '#app/features/office-hours/exception-spans.ts'
import { house } from '#app/platform/house.server.ts'
import { hoursPaths } from '#app/platform/hours-paths.ts'

export const meta: MetaFunction = () => [{ title: 'Exceptions · Fieldhouse' }]
export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requireAccess('routes/my-hours-exceptions', request, context)
  const { searchParams } = new URL(request.url)
  const view = await hoursView(house().db.read, { personId: person.id, series: searchParams.get('series') }, new Date())
  const done = searchParams.get('done')
  return view && { view, said: done === 'saved' ? 'The day is saved' : done === 'removed' ? 'The exception is removed, and the usual hours hold again' : null }
}

/** Adds a day, or takes one back. */
export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requireAccess('routes/my-hours-exceptions', request, context)
  const typed = typedIn(await request.formData())
  const series = typed['series'] ?? ''
  const back = (done: string) => redirect(`${hoursPaths.hoursExceptions(series)}&done=${done}`, 303)
  if (typed['remove']) {
    await removeException(house().db, { personId: person.id, id: typed['remove'] })
    return back('removed')
  }
  const parsed = exceptionForm.safeParse({ date: '', ...typed })
  const { spans, faults } = exceptionSpans(typed)
  const errors = { ...(parsed.success ? {} : faultsOf(parsed.error)), ...faults }
  if (!parsed.success || Object.keys(errors).length > 0) return data({ typed, errors }, { status: 422 })
  const { kind } = await saveException(house().db, { personId: person.id, series, date: parsed.data.date, spans }, new Date())
  if (kind === 'not-a-host') throw new Response('You hold no hours in that series.', { status: 404 })
  return back('saved')
}

export default function MyHoursExceptions() {
  const loaded = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return loaded ? <ExceptionsPage {...loaded} typed={refused?.typed ?? {}} errors={refused?.errors ?? {}} /> : <NoHours />
}
