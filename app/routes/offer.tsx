import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import { requireAccess } from '#app/auth/person.server.ts'
import { OfferPage } from '#app/features/events/offer-page.tsx'
import { readOffer } from '#app/features/events/read-offer.server.ts'
import { house } from '#app/platform/house.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data ? `A place in ${data.event.title} · Fieldhouse` : 'Fieldhouse' }]

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireAccess('routes/offer', request, context)
  const offer = await readOffer(house().db, { seatId: params['seat'] ?? '', person }, new Date())
  if (!offer) throw new Response('No place is offered to you at this address. What you have is on the page of the event.', { status: 404 })
  return offer
}

export default function Offer() {
  return <OfferPage {...useLoaderData<typeof loader>()} />
}
