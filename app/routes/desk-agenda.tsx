import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { type ShouldRevalidateFunction, useActionData, useLoaderData } from '@remix-run/react'

import { requireAccess } from '#app/auth/person.server.ts'
import { DeskFrame } from '#app/features/events/desk/desk-frame.tsx'
import { deskHead, doneWords } from '#app/features/events/desk/desk-head.ts'
import { openDesk } from '#app/features/events/desk/open-desk.server.ts'
import { typedIn } from '#app/features/events/form-faults.ts'
import { placeSession } from '#app/features/events/plan/place-session.server.ts'
import { agendaTabs } from '#app/features/events/plan/agenda-tabs.ts'
import { PlanPage } from '#app/features/events/plan/plan-page.tsx'
import { planView } from '#app/features/events/plan/plan-view.server.ts'
import { placementForm } from '#app/features/events/plan/session.form.ts'
import { instantAt } from '#app/features/events/wall-clock.server.ts'
import { house } from '#app/platform/house.server.ts'
import { eventPaths } from '#app/platform/event-paths.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Agenda plan · ${data?.desk.title ?? ''} · Fieldhouse` }]

/** A stale move draws the plan anew; by itself the framework asks again only after a move that went well. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ actionStatus, defaultShouldRevalidate }) => actionStatus === 409 || defaultShouldRevalidate

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireAccess('routes/desk-agenda', request, context)
  const { db } = house()
  const desk = await openDesk(db, { slug: params['event'], person, verb: 'run' }, new Date())
  const plan = await context.timing.measure('plan', () => planView(db, desk))
  return { desk: deskHead(desk), ...plan, chosen: new URL(request.url).searchParams.get('move'), done: doneWords(request, done) }
}

/** Moves one session of the plan. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireAccess('routes/desk-agenda', request, context)
  const { db } = house()
  const desk = await openDesk(db, { slug: params['event'], person, verb: 'run' }, new Date())
  const typed = typedIn(await request.formData())
  const answer = (fault: string, status: number, stale = false) => data({ typed, fault, stale, session: typed['session'] ?? '' }, { status })
  const parsed = placementForm.safeParse(typed)
  if (!parsed.success) return answer('Open the plan again and choose the session once more.', 422)
  const { session: sessionId, version, step, out, starts = '', room = null } = parsed.data
  const startsAt = instantAt(starts, desk.zone)
  if (!step && !out && !startsAt) return answer('Enter when it begins. The clocks may jump over that time in this zone.', 422)
  const to = out ? { kind: 'nowhere' as const } : step ? { kind: 'step' as const, step } : { kind: 'place' as const, roomId: room, startsAt: startsAt as Date }
  const outcome = await placeSession(db, { eventId: desk.id, sessionId, version }, to)
  if (outcome.kind === 'changed-since') return answer('Somebody moved it after you opened the plan. It is drawn where it is now; what you chose is kept here. Move it again if you still want to.', 409, true)
  if (outcome.kind === 'unknown' || outcome.kind === 'unknown-room') return answer(outcome.kind === 'unknown' ? 'That session is no longer in the plan.' : 'That room is no longer there. Choose another.', 409)
  return redirect(`${eventPaths.deskAgenda(desk.slug)}?move=${sessionId}`, 303)
}

export default function DeskAgenda() {
  const { desk, done, chosen, ...plan } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <DeskFrame desk={desk} part="agenda" title="Agenda" within={{ tabs: agendaTabs(desk.slug), current: eventPaths.deskAgenda(desk.slug) }} done={done}>
      <PlanPage {...plan} slug={desk.slug} zone={desk.zone} chosen={answer?.session || chosen} answer={answer ?? null} />
    </DeskFrame>
  )
}

const done = { added: 'The session is in the plan. Give it a time and a room.', saved: 'The session is saved.', dropped: 'The session is out of the plan.' }
