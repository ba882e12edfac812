import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'

import { requireAccess } from '#app/auth/person.server.ts'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { DeskFrame } from '#app/features/events/desk/desk-frame.tsx'
import { deskHead, doneWords } from '#app/features/events/desk/desk-head.ts'
import { openDesk } from '#app/features/events/desk/open-desk.server.ts'
import { NameStaff, StaffList } from '#app/features/events/desk/staff-parts.tsx'
import { endStaff, nameStaff, searchPeople, staffAt } from '#app/features/events/event-staff.server.ts'
import { house } from '#app/platform/house.server.ts'
import { eventPaths } from '#app/platform/event-paths.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Staff · ${data?.desk.title ?? ''} · Fieldhouse` }]

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireAccess('routes/desk-staff', request, context)
  const { db } = house()
  const desk = await openDesk(db, { slug: params['event'], person, verb: 'name staff' }, new Date())
  const words = new URL(request.url).searchParams.get('find') ?? ''
  return { desk: deskHead(desk), staff: await staffAt(db, desk.id), words, found: await searchPeople(db, words), done: doneWords(request, done) }
}

/** Names somebody; with `end`, takes the role away again. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const at = new Date()
  const person = await requireAccess('routes/desk-staff', request, context)
  const { db } = house()
  const desk = await openDesk(db, { slug: params['event'], person, verb: 'name staff' }, at)
  const form = await request.formData()
  const role = form.get('role') === 'scanner' ? ('scanner' as const) : ('organizer' as const)
  const refused = (errors: Record<string, string>, status: number) => data({ errors }, { status })
  if (form.get('end')) {
    const outcome = await endStaff(db, { eventId: desk.id, personId: String(form.get('end')), role })
    if (outcome.kind === 'last-organizer') return refused({ '': 'An event needs one organizer. Name another one first.' }, 409)
    return redirect(`${eventPaths.deskStaff(desk.slug)}?done=ended`, 303)
  }
  const outcome = await nameStaff(db, { eventId: desk.id, handle: String(form.get('person') ?? ''), role, by: person.id }, at)
  if (outcome.kind === 'unknown') return refused({ find: 'There is nobody of that name here. Search again and choose from the list.' }, 422)
  if (outcome.kind === 'is-already') return refused({ '': `${outcome.name} is that already.` }, 409)
  return redirect(`${eventPaths.deskStaff(desk.slug)}?done=named`, 303)
}

export default function DeskStaff() {
  const { desk, staff, words, found, done } = useLoaderData<typeof loader>()
  const errors: Record<string, string> = useActionData<typeof action>()?.errors ?? {}
  return (
    <DeskFrame desk={desk} part="staff" title="Staff" lead="Organizers run everything here. Scanners let people in, and see nothing else." done={done}>
      <ErrorSummary errors={errors} title="Nothing was changed" />
      <StaffList staff={staff} />
      <NameStaff words={words} found={found} error={errors['find']} />
    </DeskFrame>
  )
}

const done = { named: 'They are on the staff of this event now.', ended: 'They are not on the staff of this event any more.' }
