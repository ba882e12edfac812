import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import { requireAccess } from '#app/auth/person.server.ts'
import { seriesToChange } from '#app/features/office-hours/lead-series.server.ts'
import { SeriesPage } from '#app/features/office-hours/series-page.tsx'
import { house } from '#app/platform/house.server.ts'
import { hoursPaths } from '#app/platform/hours-paths.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.series.title ?? 'Office hours'} · Fieldhouse` }]

/** For its lead; whoever else comes by is led to the free times. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireAccess('routes/office-hours-series', request, context)
  const slug = params['series'] ?? ''
  const found = await seriesToChange(house().db.read, { slug, person, verb: 'change' }, new Date())
  if (!found) throw redirect(hoursPaths.slots(slug))
  const done = new URL(request.url).searchParams.get('done') ?? ''
  const { series, hosts, types } = found
  return {
    series: { slug, title: series.title, about: series.about },
    hosts: hosts.map(({ name, zone }) => ({ name, zone })),
    types: types.map(({ slug: type, title, minutes, assignment }) => ({ slug: type, title, minutes, assignment })),
    said: Object.hasOwn(saidWords, done) ? saidWords[done as keyof typeof saidWords] : null,
  }
}

export default function OfficeHoursSeries() {
  return <SeriesPage {...useLoaderData<typeof loader>()} refused={null} />
}

const saidWords = { created: 'The series is there. Name its hosts, and they set their hours.', named: 'The host is named and can set hours now', added: 'The kind of booking is added' }
