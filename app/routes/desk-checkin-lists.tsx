import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'

import { requireAccess } from '#app/auth/person.server.ts'
import { DeskFrame } from '#app/features/events/desk/desk-frame.tsx'
import { deskHead, doneWords } from '#app/features/events/desk/desk-head.ts'
import { doorTabs, DoorList, ListFields } from '#app/features/events/desk/door-parts.tsx'
import { checkinListForm } from '#app/features/events/desk/doors.form.ts'
import { NameRows } from '#app/features/events/desk/name-rows.tsx'
import { openDesk } from '#app/features/events/desk/open-desk.server.ts'
import { doorsAt, keepList } from '#app/features/events/doors.server.ts'
import { formFaults, typedIn } from '#app/features/events/form-faults.ts'
import { wallClockAt } from '#app/features/events/wall-clock.server.ts'
import { house } from '#app/platform/house.server.ts'
import { eventPaths } from '#app/platform/event-paths.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Check-in · ${data?.desk.title ?? ''} · Fieldhouse` }]

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireAccess('routes/desk-checkin-lists', request, context)
  const { db } = house()
  const desk = await openDesk(db, { slug: params['event'], person, verb: 'run' }, new Date())
  const lists = await doorsAt(db, desk.id)
  const valuesOf = ({ name, mode, opensAt, closesAt, reEntry }: { name: string; mode: string; opensAt: Date; closesAt: Date; reEntry: boolean }) => ({ name, mode, opens: wallClockAt(opensAt, desk.zone), closes: wallClockAt(closesAt, desk.zone), reEntry: reEntry ? 'yes' : '' })
  return {
    desk: deskHead(desk),
    lists: lists.map(({ id, name, mode, opensAt, closesAt, admitted, ...list }) => ({ id, name, mode, opensAt, closesAt, admitted, values: valuesOf({ ...list, name, mode, opensAt, closesAt }) })),
    fresh: valuesOf({ name: '', mode: 'in_person', opensAt: desk.startsAt, closesAt: desk.endsAt, reEntry: true }),
    done: doneWords(request, done),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const at = new Date()
  const person = await requireAccess('routes/desk-checkin-lists', request, context)
  const { db } = house()
  const desk = await openDesk(db, { slug: params['event'], person, verb: 'run' }, at)
  const typed = typedIn(await request.formData())
  const listId = typed['id'] || null
  const refused = (errors: Record<string, string>, status: number) => data({ typed, listId, errors }, { status })
  const parsed = checkinListForm(desk.zone).safeParse(typed)
  if (!parsed.success) return refused(formFaults(parsed.error), 422)
  const outcome = await keepList(db, { ...parsed.data, eventId: desk.id, listId }, at)
  if (outcome.kind === 'kept') return redirect(`${eventPaths.deskCheckinLists(desk.slug)}?done=kept`, 303)
  return refused({ name: outcome.kind === 'name-taken' ? 'Another list has this name already' : 'This list is no longer there' }, 409)
}

export default function DeskCheckinLists() {
  const { desk, lists, fresh, done } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const fieldsOf = (id: string | null, values: Readonly<Record<string, string>>) => {
    const isMeant = answer !== undefined && answer.listId === id
    return <ListFields id={id ?? 'new'} values={isMeant ? answer.typed : values} errors={isMeant ? answer.errors : {}} />
  }
  return (
    <DeskFrame desk={desk} part="check-in" title="Check-in" within={{ tabs: doorTabs(desk.slug), current: eventPaths.deskCheckinLists(desk.slug) }} done={answer ? null : done}>
      <DoorList lists={lists} zone={desk.zone} />
      {lists.length > 0 && <h2>Change a list</h2>}
      <NameRows noun="list" rows={lists.map(({ id, name, values }) => ({ id, name, fields: fieldsOf(id, values) }))} add={fieldsOf(null, fresh)} />
    </DeskFrame>
  )
}

const done = { kept: 'The list is saved.' }
