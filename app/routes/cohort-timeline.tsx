import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import { requireAccess } from '#app/auth/person.server.ts'
import { CohortTimelinePage } from '#app/features/rotations/cohort-timeline-page.tsx'
import { cohortTimeline } from '#app/features/rotations/cohort-timeline.server.ts'
import { house } from '#app/platform/house.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data ? `Timeline of ${data.view.cohort.name} · Fieldhouse` : 'Fieldhouse' }]

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireAccess('routes/cohort-timeline', request, context)
  const by = new URL(request.url).searchParams.get('by') === 'team' ? ('team' as const) : ('person' as const)
  const view = await context.timing.measure('timeline', () => cohortTimeline(house().db.read, person, { cohortId: params['cohort'] ?? '', by }, new Date()))
  if (!view) throw new Response('There is no such cohort that you are part of.', { status: 404 })
  return { view, by }
}

export default function CohortTimeline() {
  return <CohortTimelinePage {...useLoaderData<typeof loader>()} />
}
