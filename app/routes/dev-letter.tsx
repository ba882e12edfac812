import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import { requireAccess } from '#app/auth/person.server.ts'
import { MailLetter } from '#app/features/outbox/mail-pages.tsx'
import { house } from '#app/platform/house.server.ts'
import { keptLetter } from '#app/platform/mail.server.ts'
import { mailFolder } from '#app/platform/post.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.letter.subject ?? 'Mail'} · Fieldhouse` }]

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireAccess('routes/dev-letter', request, context)
  const { env } = house()
  const letter = env.demo ? await keptLetter(mailFolder(env), params['letter'] ?? '') : undefined
  if (!letter) throw new Response('There is no letter at this address.', { status: 404 })
  return { letter, zone: person.zone }
}

export default function DevLetter() {
  return <MailLetter {...useLoaderData<typeof loader>()} />
}
