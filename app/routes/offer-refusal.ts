import { type ActionFunctionArgs, redirect } from '@remix-run/node'

import { requireAccess } from '#app/auth/person.server.ts'
import { answerOffer } from '#app/features/events/answer-offer.server.ts'
import { house } from '#app/platform/house.server.ts'
import { eventPaths } from '#app/platform/event-paths.ts'

/** Passes the place that is offered on to the next person. Whatever has happened meanwhile, the page of the offer says how it stands. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireAccess('routes/offer-refusal', request, context)
  const { seat = '' } = params
  const outcome = await answerOffer(house().db, { seatId: seat, personId: person.id, answer: 'decline' }, new Date())
  if (outcome.kind === 'unknown') throw new Response('No place is offered to you at this address. What you have is on the page of the event.', { status: 404 })
  return redirect(eventPaths.offer(seat), 303)
}

export function loader({ params }: ActionFunctionArgs) {
  return redirect(eventPaths.offer(params['seat'] ?? ''))
}
