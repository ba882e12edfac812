import { type ActionFunctionArgs, data, type HeadersFunction, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'

import { requireAccess } from '#app/auth/person.server.ts'
import { createSeries } from '#app/features/office-hours/create-series.server.ts'
import { faultsOf, typedIn } from '#app/features/office-hours/form-faults.ts'
import { NewSeriesPage } from '#app/features/office-hours/new-series-page.tsx'
import { seriesForm, typeDefaults, typeForm } from '#app/features/office-hours/series.form.ts'
import { zoneChoices } from '#app/features/office-hours/zone-choices.server.ts'
import { house } from '#app/platform/house.server.ts'
import { hoursPaths } from '#app/platform/hours-paths.ts'

export const meta: MetaFunction = () => [{ title: 'Start a series of office hours · Fieldhouse' }]
export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requireAccess('routes/office-hours-new', request, context)
  return { zones: zoneChoices(person.zone), start: { ...typeDefaults, zone: person.zone } }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requireAccess('routes/office-hours-new', request, context)
  const typed = typedIn(await request.formData())
  const filled = { title: '', about: '', topics: '', questionTemplate: '', zone: '', ...typeDefaults, ...typed }
  const [series, type] = [seriesForm.safeParse(filled), typeForm.safeParse(filled)]
  if (!series.success || !type.success) return data({ typed, errors: { ...(series.success ? {} : faultsOf(series.error)), ...(type.success ? {} : faultsOf(type.error)) } }, { status: 422 })
  const outcome = await createSeries(house().db, { lead: person, ...series.data, type: type.data }, new Date())
  if (outcome.kind === 'name-taken') return data({ typed, errors: { title: 'There is a series of that name already. Choose another name.' } }, { status: 409 })
  return redirect(`${hoursPaths.series(outcome.slug)}?done=created`, 303)
}

export default function OfficeHoursNew() {
  const { zones, start } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return <NewSeriesPage zones={zones} typed={refused?.typed ?? start} errors={refused?.errors ?? {}} />
}
