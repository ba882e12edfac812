import { type ActionFunctionArgs, data, type HeadersFunction, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'

import { requireAccess } from '#app/auth/person.server.ts'
import { faultsOf, typedIn } from '#app/features/office-hours/form-faults.ts'
import { nameHost, seriesToChange } from '#app/features/office-hours/lead-series.server.ts'
import { SeriesPage } from '#app/features/office-hours/series-page.tsx'
import { hostForm } from '#app/features/office-hours/series.form.ts'
import { house } from '#app/platform/house.server.ts'
import { hoursPaths } from '#app/platform/hours-paths.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Hosts of ${data?.series.title ?? 'office hours'} · Fieldhouse` }]
export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireAccess('routes/office-hours-hosts', request, context)
  const slug = params['series'] ?? ''
  const found = await seriesToChange(house().db.read, { slug, person, verb: 'change' }, new Date())
  if (!found) throw redirect(hoursPaths.slots(slug))
  const { series, hosts, types } = found
  return { series: { slug, title: series.title, about: series.about }, hosts: hosts.map(({ name, zone }) => ({ name, zone })), types: types.map(({ slug: type, title, minutes, assignment }) => ({ slug: type, title, minutes, assignment })) }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireAccess('routes/office-hours-hosts', request, context)
  const slug = params['series'] ?? ''
  const found = await seriesToChange(house().db.read, { slug, person, verb: 'change' }, new Date())
  if (!found) throw new Response('You do not lead such a series.', { status: 404 })
  const typed = typedIn(await request.formData())
  const parsed = hostForm.safeParse({ email: '', ...typed })
  if (!parsed.success) return data({ email: typed['email'] ?? '', fault: faultsOf(parsed.error)['email'] ?? '' }, { status: 422 })
  const outcome = await nameHost(house().db, { seriesId: found.series.id, email: parsed.data.email }, new Date())
  if (outcome.kind === 'named') return redirect(`${hoursPaths.series(slug)}?done=named`, 303)
  const fault = outcome.kind === 'nobody' ? 'Nobody here has that address. Check it, or choose somebody else.' : `${outcome.name} holds hours here already.`
  return data({ email: typed['email'] ?? '', fault }, { status: outcome.kind === 'nobody' ? 422 : 409 })
}

export default function OfficeHoursHosts() {
  return <SeriesPage {...useLoaderData<typeof loader>()} said={null} refused={useActionData<typeof action>() ?? null} />
}
