import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import { requireAccess } from '#app/auth/person.server.ts'
import { MentoringPage } from '#app/features/rotations/mentoring-page.tsx'
import { mentoring } from '#app/features/rotations/mentoring.server.ts'
import { house } from '#app/platform/house.server.ts'

export const meta: MetaFunction = () => [{ title: 'Mentoring · Fieldhouse' }]

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requireAccess('routes/mentoring', request, context)
  return { waits: await context.timing.measure('waiting', () => mentoring(house().db.read, person, new Date())), done: new URL(request.url).searchParams.get('done') }
}

export default function Mentoring() {
  return <MentoringPage {...useLoaderData<typeof loader>()} />
}
