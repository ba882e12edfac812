import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'

import { requireAccess } from '#app/auth/person.server.ts'
import { cancelRegistration } from '#app/features/events/cancel-registration.server.ts'
import { DeskFrame } from '#app/features/events/desk/desk-frame.tsx'
import { deskHead, doneWords } from '#app/features/events/desk/desk-head.ts'
import { openDesk } from '#app/features/events/desk/open-desk.server.ts'
import { RegistrationSheet } from '#app/features/events/desk/registration-sheet.tsx'
import { registrationView } from '#app/features/events/desk/registrations-view.server.ts'
import { house } from '#app/platform/house.server.ts'
import { eventPaths } from '#app/platform/event-paths.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.view.registration.name ?? 'Registration'} · ${data?.desk.title ?? ''} · Fieldhouse` }]

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireAccess('routes/desk-registration', request, context)
  const { db } = house()
  const desk = await openDesk(db, { slug: params['event'], person, verb: 'read people' }, new Date())
  const view = await registrationView(db, { eventId: desk.id, registrationId: params['registration'] ?? '' })
  if (!view) throw new Response('There is no such registration at this event.', { status: 404 })
  return { desk: deskHead(desk), view, done: doneWords(request, done) }
}

/** Ends the registration, with the reason that the person is told. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const at = new Date()
  const person = await requireAccess('routes/desk-registration', request, context)
  const { db } = house()
  const desk = await openDesk(db, { slug: params['event'], person, verb: 'run' }, at)
  const view = await registrationView(db, { eventId: desk.id, registrationId: params['registration'] ?? '' })
  if (!view) throw new Response('There is no such registration at this event.', { status: 404 })
  const reason = String((await request.formData()).get('reason') ?? '').trim()
  if (!reason) return data({ reason, errors: { reason: 'Say why: the person reads it' } as Record<string, string> }, { status: 422 })
  const outcome = await cancelRegistration(db, { eventId: desk.id, personId: view.registration.personId, organizer: { id: person.id, reason } }, at)
  if (outcome.kind === 'cancelled') return redirect(`${eventPaths.deskRegistration(desk.slug, view.registration.id)}?done=cancelled`, 303)
  return data({ reason, errors: { '': outcome.kind === 'too-late' ? 'The event is over, so nothing changes any more.' : 'They have no place any more.' } as Record<string, string> }, { status: 409 })
}

export default function DeskRegistration() {
  const { desk, view, done } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <DeskFrame desk={desk} part="registrations" title={view.registration.name} done={answer ? null : done}>
      <RegistrationSheet slug={desk.slug} zone={desk.zone} {...view} reason={answer?.reason} errors={answer?.errors ?? {}} />
    </DeskFrame>
  )
}

const done = { cancelled: 'Their registration is ended, and they are told why.' }
