import { type ActionFunctionArgs, data, type HeadersFunction, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'

import { requireAccess } from '#app/auth/person.server.ts'
import type { Person } from '#app/auth/person.ts'
import { faultsOf, typedIn } from '#app/features/office-hours/form-faults.ts'
import { saveType, seriesToChange } from '#app/features/office-hours/lead-series.server.ts'
import { typeDefaults, typeForm } from '#app/features/office-hours/series.form.ts'
import { TypePage } from '#app/features/office-hours/type-page.tsx'
import { house } from '#app/platform/house.server.ts'
import { hoursPaths } from '#app/platform/hours-paths.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? 'Kind of booking'} · Fieldhouse` }]
export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireAccess('routes/office-hours-type', request, context)
  const { series, type } = await typeToChange(person, params)
  const { title, minutes, stepMinutes, beforeMinutes, afterMinutes, minNoticeMinutes, horizonDays, weeklyLimit, assignment, place } = type
  const figures = { minutes, stepMinutes, beforeMinutes, afterMinutes, noticeHours: Math.round(minNoticeMinutes / 60), horizonDays, weeklyLimit: weeklyLimit ?? '' }
  const fields = Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, String(value)]))
  return { series: { slug: series.slug, title: series.title }, title, fields: { typeTitle: title, assignment, place, ...fields }, saved: new URL(request.url).searchParams.has('saved') }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireAccess('routes/office-hours-type', request, context)
  const { series, type } = await typeToChange(person, params)
  const typed = typedIn(await request.formData())
  const parsed = typeForm.safeParse({ ...typeDefaults, ...typed })
  if (!parsed.success) return data({ typed, errors: faultsOf(parsed.error) }, { status: 422 })
  await saveType(house().db, { typeId: type.id, settings: parsed.data })
  return redirect(`${hoursPaths.bookingType(series.slug, type.slug)}?saved`, 303)
}

export default function OfficeHoursType() {
  const { series, title, fields, saved } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return <TypePage series={series} title={title} typed={refused?.typed ?? fields} errors={refused?.errors ?? {}} saved={saved && !refused} />
}

async function typeToChange(person: Person, params: { series?: string; type?: string }) {
  const found = await seriesToChange(house().db.read, { slug: params.series ?? '', person, verb: 'change a type' }, new Date())
  const type = found?.types.find((one) => one.slug === params.type)
  if (!found || !type) throw new Response('There is no such kind of booking that you may change.', { status: 404 })
  return { series: found.series, type }
}
