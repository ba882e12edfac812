import { type ActionFunctionArgs, data, type HeadersFunction, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'

import { requireAccess } from '#app/auth/person.server.ts'
import { faultsOf, typedIn } from '#app/features/office-hours/form-faults.ts'
import { addType, seriesToChange } from '#app/features/office-hours/lead-series.server.ts'
import { typeDefaults, typeForm } from '#app/features/office-hours/series.form.ts'
import { TypePage } from '#app/features/office-hours/type-page.tsx'
import { house } from '#app/platform/house.server.ts'
import { hoursPaths } from '#app/platform/hours-paths.ts'

export const meta: MetaFunction = () => [{ title: 'A new kind of booking · Fieldhouse' }]
export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireAccess('routes/office-hours-types', request, context)
  const slug = params['series'] ?? ''
  const found = await seriesToChange(house().db.read, { slug, person, verb: 'change' }, new Date())
  if (!found) throw redirect(hoursPaths.slots(slug))
  return { series: { slug, title: found.series.title }, start: typeDefaults }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireAccess('routes/office-hours-types', request, context)
  const slug = params['series'] ?? ''
  const found = await seriesToChange(house().db.read, { slug, person, verb: 'change' }, new Date())
  if (!found) throw new Response('You do not lead such a series.', { status: 404 })
  const typed = typedIn(await request.formData())
  const parsed = typeForm.safeParse({ ...typeDefaults, ...typed })
  if (!parsed.success) return data({ typed, errors: faultsOf(parsed.error) }, { status: 422 })
  const { kind } = await addType(house().db, { seriesId: found.series.id, settings: parsed.data }, new Date())
  if (kind === 'name-taken') return data({ typed, errors: { typeTitle: 'This series has one of that name already. Choose another name.' } }, { status: 409 })
  return redirect(`${hoursPaths.series(slug)}?done=added`, 303)
}

export default function OfficeHoursTypes() {
  const { series, start } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return <TypePage series={series} title={null} typed={refused?.typed ?? start} errors={refused?.errors ?? {}} saved={false} />
}
