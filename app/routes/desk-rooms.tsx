import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'

import { requireAccess } from '#app/auth/person.server.ts'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { DeskFrame } from '#app/features/events/desk/desk-frame.tsx'
import { deskHead, doneWords } from '#app/features/events/desk/desk-head.ts'
import { NameRows } from '#app/features/events/desk/name-rows.tsx'
import { openDesk } from '#app/features/events/desk/open-desk.server.ts'
import { formFaults, typedIn } from '#app/features/events/form-faults.ts'
import { agendaTabs } from '#app/features/events/plan/agenda-tabs.ts'
import { keepRoom, removeRoom, roomsAt } from '#app/features/events/plan/rooms.server.ts'
import { roomForm } from '#app/features/events/plan/session.form.ts'
import { house } from '#app/platform/house.server.ts'
import { eventPaths } from '#app/platform/event-paths.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Rooms · ${data?.desk.title ?? ''} · Fieldhouse` }]

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireAccess('routes/desk-rooms', request, context)
  const { db } = house()
  const desk = await openDesk(db, { slug: params['event'], person, verb: 'run' }, new Date())
  return { desk: deskHead(desk), rooms: await roomsAt(db, desk.id), done: doneWords(request, done) }
}

/** Keeps a room; with `remove`, takes away one that nothing is planned in. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireAccess('routes/desk-rooms', request, context)
  const { db } = house()
  const desk = await openDesk(db, { slug: params['event'], person, verb: 'run' }, new Date())
  const typed = typedIn(await request.formData())
  const roomId = typed['id'] || null
  const refused = (errors: Record<string, string>, status: number) => data({ typed, roomId, errors }, { status })
  const back = (what: string) => redirect(`${eventPaths.deskRooms(desk.slug)}?done=${what}`, 303)
  if (typed['remove'] && roomId) {
    const outcome = await removeRoom(db, { roomId, eventId: desk.id })
    return outcome.kind === 'removed' ? back('removed') : refused({ '': 'Something is planned in this room. Move it first.' }, 409)
  }
  const parsed = roomForm.safeParse(typed)
  if (!parsed.success) return refused(formFaults(parsed.error), 422)
  const outcome = await keepRoom(db, { ...parsed.data, eventId: desk.id, roomId }, new Date())
  if (outcome.kind === 'kept') return back('kept')
  return refused({ name: outcome.kind === 'name-taken' ? 'Another room has this name already' : 'This room is no longer there' }, 409)
}

export default function DeskRooms() {
  const { desk, rooms, done } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const fieldsOf = (room: { id: string; name: string; seats: number | null; onlineLink: string | null } | null) => {
    const isMeant = answer !== undefined && answer.roomId === (room?.id ?? null)
    const typed = isMeant ? answer.typed : { name: room?.name ?? '', seats: room?.seats?.toString() ?? '', onlineLink: room?.onlineLink ?? '' }
    const errors: Record<string, string> = isMeant ? answer.errors : {}
    const field = (name: string) => ({ name, id: `${name}-${room?.id ?? 'new'}`, defaultValue: (typed as Record<string, string>)[name], error: errors[name] })
    return (
      <>
        <TextField label="Name" {...field('name')} />
        <TextField label="Seats" optional inputMode="numeric" narrow {...field('seats')} />
        <TextField label="Link" optional type="url" {...field('onlineLink')} />
      </>
    )
  }
  return (
    <DeskFrame desk={desk} part="agenda" title="Agenda" within={{ tabs: agendaTabs(desk.slug), current: eventPaths.deskRooms(desk.slug) }} done={answer ? null : done}>
      <ErrorSummary errors={{ '': answer?.errors[''] }} title="Nothing was changed" />
      <NameRows noun="room" removes rows={rooms.map((room) => ({ id: room.id, name: room.name, fields: fieldsOf(room) }))} add={fieldsOf(null)} />
    </DeskFrame>
  )
}

const done = { kept: 'The room is saved.', removed: 'The room is removed.' }
