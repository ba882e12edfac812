import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import { requireAccess } from '#app/auth/person.server.ts'
import { MailList } from '#app/features/outbox/mail-pages.tsx'
import { house } from '#app/platform/house.server.ts'
import { keptLetters } from '#app/platform/mail.server.ts'
import { mailFolder } from '#app/platform/post.server.ts'

const SHOWN = 100

export const meta: MetaFunction = () => [{ title: 'Mail · Fieldhouse' }]

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requireAccess('routes/dev-mail', request, context)
  const { env } = house()
  if (!env.demo) throw new Response('There is nothing at this address.', { status: 404 })
  const letters = await keptLetters(mailFolder(env), SHOWN)
  return { letters: letters.map(({ id, at, to, subject }) => ({ id, at, to, subject })), zone: person.zone }
}

export default function DevMail() {
  return <MailList {...useLoaderData<typeof loader>()} />
}
