import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import { requireAccess } from '#app/auth/person.server.ts'
import { MyAgendaPage } from '#app/features/events/my-agenda/my-agenda-page.tsx'
import { readMyAgenda } from '#app/features/events/my-agenda/read-my-agenda.server.ts'
import { house } from '#app/platform/house.server.ts'

export const meta: MetaFunction = () => [{ title: 'Your agenda · Fieldhouse' }]

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requireAccess('routes/my-agenda', request, context)
  return context.timing.measure('agenda', () => readMyAgenda(house().db, person, new Date()))
}

export default function MyAgenda() {
  return <MyAgendaPage {...useLoaderData<typeof loader>()} />
}
