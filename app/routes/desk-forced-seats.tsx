import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'

import { requireAccess } from '#app/auth/person.server.ts'
import { DeskFrame } from '#app/features/events/desk/desk-frame.tsx'
import { deskHead } from '#app/features/events/desk/desk-head.ts'
import { ForcedSeatForm } from '#app/features/events/desk/forced-seat-form.tsx'
import { forcedSeatForm } from '#app/features/events/desk/forced-seat.form.ts'
import { openDesk } from '#app/features/events/desk/open-desk.server.ts'
import { searchPeople } from '#app/features/events/event-staff.server.ts'
import { forceRegistration } from '#app/features/events/force-seat.server.ts'
import { formFaults, typedIn } from '#app/features/events/form-faults.ts'
import { poolsAt } from '#app/features/events/desk/capacity-view.server.ts'
import { house } from '#app/platform/house.server.ts'
import { eventPaths } from '#app/platform/event-paths.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Give a place · ${data?.desk.title ?? ''} · Fieldhouse` }]

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireAccess('routes/desk-forced-seats', request, context)
  const { db } = house()
  const desk = await openDesk(db, { slug: params['event'], person, verb: 'run' }, new Date())
  const words = new URL(request.url).searchParams.get('find') ?? ''
  return { desk: deskHead(desk), words, found: await searchPeople(db, words), modes: (await poolsAt(db, desk.id)).map(({ mode }) => mode) }
}

/** Gives somebody a place beyond the capacity; the reason stays on the record. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const at = new Date()
  const person = await requireAccess('routes/desk-forced-seats', request, context)
  const { db } = house()
  const desk = await openDesk(db, { slug: params['event'], person, verb: 'run' }, at)
  const typed = typedIn(await request.formData())
  const refused = (errors: Record<string, string>, status: number) => data({ typed, errors }, { status })
  const parsed = forcedSeatForm.safeParse(typed)
  if (!parsed.success) return refused(formFaults(parsed.error), 422)
  const outcome = await forceRegistration(db, { eventId: desk.id, personId: parsed.data.person, mode: parsed.data.mode, by: person.id, reason: parsed.data.reason }, at)
  switch (outcome.kind) {
    case 'confirmed':
      return redirect(`${eventPaths.deskRegistrations(desk.slug)}?done=given`, 303)
    case 'already-registered':
      return refused({ '': 'They have a place already. To change how they take part, they give that one back first.' }, 409)
    case 'closed':
      return refused({ '': 'The event is over or cancelled, so nobody can be given a place.' }, 409)
    case 'unknown':
      return refused({ mode: 'This event has no such places' }, 422)
  }
}

export default function DeskForcedSeats() {
  const { desk, ...page } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <DeskFrame desk={desk} part="registrations" title="Give a place" lead="Beyond the capacity and past the queue. The reason stays on the record, with your name.">
      <ForcedSeatForm {...page} typed={answer?.typed ?? {}} errors={answer?.errors ?? {}} />
    </DeskFrame>
  )
}
