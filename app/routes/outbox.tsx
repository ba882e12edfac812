import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import { requireAccess } from '#app/auth/person.server.ts'
import { OutboxPage } from '#app/features/outbox/outbox-page.tsx'
import { unsentLetters } from '#app/features/outbox/read-outbox.server.ts'
import { house } from '#app/platform/house.server.ts'

export const meta: MetaFunction = () => [{ title: 'Outbox · Fieldhouse' }]

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requireAccess('routes/outbox', request, context)
  const { db, mailGoesTo } = house()
  return { letters: await unsentLetters(db), zone: person.zone, goesTo: mailGoesTo }
}

export default function Outbox() {
  return <OutboxPage {...useLoaderData<typeof loader>()} />
}
