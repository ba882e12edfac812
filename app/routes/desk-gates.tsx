import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'

import { requireAccess } from '#app/auth/person.server.ts'
import { TextField } from '#app/components/text-field.tsx'
import { DeskFrame } from '#app/features/events/desk/desk-frame.tsx'
import { deskHead, doneWords } from '#app/features/events/desk/desk-head.ts'
import { doorTabs } from '#app/features/events/desk/door-parts.tsx'
import { gateForm } from '#app/features/events/desk/doors.form.ts'
import { NameRows } from '#app/features/events/desk/name-rows.tsx'
import { openDesk } from '#app/features/events/desk/open-desk.server.ts'
import { gatesAt, keepGate } from '#app/features/events/doors.server.ts'
import { formFaults, typedIn } from '#app/features/events/form-faults.ts'
import { house } from '#app/platform/house.server.ts'
import { eventPaths } from '#app/platform/event-paths.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Gates · ${data?.desk.title ?? ''} · Fieldhouse` }]

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireAccess('routes/desk-gates', request, context)
  const { db } = house()
  const desk = await openDesk(db, { slug: params['event'], person, verb: 'run' }, new Date())
  return { desk: deskHead(desk), gates: await gatesAt(db, desk.id), done: doneWords(request, done) }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const at = new Date()
  const person = await requireAccess('routes/desk-gates', request, context)
  const { db } = house()
  const desk = await openDesk(db, { slug: params['event'], person, verb: 'run' }, at)
  const typed = typedIn(await request.formData())
  const gateId = typed['id'] || null
  const refused = (errors: Record<string, string>, status: number) => data({ typed, gateId, errors }, { status })
  const parsed = gateForm.safeParse(typed)
  if (!parsed.success) return refused(formFaults(parsed.error), 422)
  const outcome = await keepGate(db, { eventId: desk.id, gateId, name: parsed.data.name }, at)
  if (outcome.kind === 'kept') return redirect(`${eventPaths.deskGates(desk.slug)}?done=kept`, 303)
  return refused({ name: outcome.kind === 'name-taken' ? 'Another gate has this name already' : 'This gate is no longer there' }, 409)
}

export default function DeskGates() {
  const { desk, gates, done } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const fieldOf = (id: string | null, name: string) => {
    const isMeant = answer !== undefined && answer.gateId === id
    return <TextField name="name" id={`name-${id ?? 'new'}`} label="Name" defaultValue={isMeant ? answer.typed['name'] : name} error={isMeant ? answer.errors['name'] : undefined} />
  }
  return (
    <DeskFrame desk={desk} part="check-in" title="Check-in" lead="Where people stand when they are scanned. The desk counts each gate by itself." within={{ tabs: doorTabs(desk.slug), current: eventPaths.deskGates(desk.slug) }} done={answer ? null : done}>
      <NameRows noun="gate" rows={gates.map(({ id, name }) => ({ id, name, fields: fieldOf(id, name) }))} add={fieldOf(null, '')} />
    </DeskFrame>
  )
}

const done = { kept: 'The gate is saved.' }
