import { type ActionFunctionArgs, data, type HeadersFunction, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'

import { requireAccess } from '#app/auth/person.server.ts'
import { inWords } from '#app/components/time.tsx'
import { currentFeed, makeFeed } from '#app/features/events/my-agenda/change-feed.server.ts'
import { FeedPage } from '#app/features/events/my-agenda/feed-page.tsx'
import { house } from '#app/platform/house.server.ts'
import { eventPaths } from '#app/platform/event-paths.ts'

export const meta: MetaFunction = () => [{ title: 'Calendar subscription · Fieldhouse' }]
export const headers: HeadersFunction = () => ({ 'Cache-Control': 'private, no-store' })

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requireAccess('routes/agenda-feed', request, context)
  const feed = await currentFeed(house().db, person.id)
  return { feed: feed ? { since: inWords(feed.createdAt, person.zone, 'date'), withInvitations: feed.withInvitations } : null }
}

/** Answers with the page itself: an address that is told once must not be in a redirect, where it would be logged. */
export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requireAccess('routes/agenda-feed', request, context)
  const { db, env } = house()
  const form = await request.formData()
  const outcome = await makeFeed(db, { personId: person.id, withInvitations: form.get('withInvitations') === 'yes' }, new Date())
  if (outcome.kind === 'changed-since') throw new Response('Another address was made in the same moment. Open this page again and make a new one if you need it.', { status: 409 })
  return data({ address: env.baseUrl + eventPaths.calendarFeed(outcome.token) })
}

export default function AgendaFeed() {
  const { feed } = useLoaderData<typeof loader>()
  return <FeedPage feed={feed} address={useActionData<typeof action>()?.address ?? null} />
}
