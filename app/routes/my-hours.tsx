import { type ActionFunctionArgs, data, type HeadersFunction, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'

import { requireAccess } from '#app/auth/person.server.ts'
import { faultsOf, typedIn } from '#app/features/office-hours/form-faults.ts'
import { NoHours } from '#app/features/office-hours/hours-frame.tsx'
import { HoursPage } from '#app/features/office-hours/hours-page.tsx'
import { hoursView } from '#app/features/office-hours/hours-view.server.ts'
import { weekForm } from '#app/features/office-hours/hours.form.ts'
import { saveWeek } from '#app/features/office-hours/save-week.server.ts'
import { rulesFrom } from '#app/features/office-hours/week-form.ts'
import { zoneChoices } from '#app/features/office-hours/zone-choices.server.ts'
import { house } from '#app/platform/house.server.ts'
import { hoursPaths } from '#app/platform/hours-paths.ts'

export const meta: MetaFunction = () => [{ title: 'Your hours · Fieldhouse' }]
export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requireAccess('routes/my-hours', request, context)
  const { searchParams } = new URL(request.url)
  const view = await hoursView(house().db.read, { personId: person.id, series: searchParams.get('series') }, new Date())
  return view && { view, zones: zoneChoices(view.zone), saved: searchParams.has('saved') }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requireAccess('routes/my-hours', request, context)
  const typed = typedIn(await request.formData())
  const parsed = weekForm.safeParse({ zone: '', validFrom: '', validTo: '', ...typed })
  const { rules, faults } = rulesFrom(typed)
  const errors = { ...(parsed.success ? {} : faultsOf(parsed.error)), ...faults }
  if (!parsed.success || Object.keys(errors).length > 0) return data({ typed, errors }, { status: 422 })
  const { zone, validFrom, validTo } = parsed.data
  const series = typed['series'] ?? ''
  const { kind } = await saveWeek(house().db, { personId: person.id, series, zone, rules: rules.map((rule) => ({ ...rule, zone, validFrom, validTo })) }, new Date())
  if (kind === 'not-a-host') throw new Response('You hold no hours in that series.', { status: 404 })
  return redirect(`${hoursPaths.hours(series)}&saved`, 303)
}

export default function MyHours() {
  const loaded = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return loaded ? <HoursPage {...loaded} key={refused ? 'refused' : loaded.view.series.slug} typed={refused?.typed ?? null} errors={refused?.errors ?? {}} /> : <NoHours />
}
