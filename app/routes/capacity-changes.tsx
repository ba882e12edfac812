import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'

import { requireAccess } from '#app/auth/person.server.ts'
import { addPlaces } from '#app/features/events/add-places.server.ts'
import { changeCapacity } from '#app/features/events/change-capacity.server.ts'
import { CapacityPage } from '#app/features/events/desk/capacity-page.tsx'
import { capacityView, poolsAt } from '#app/features/events/desk/capacity-view.server.ts'
import { capacityForm, capacityQuestion, newPoolForm } from '#app/features/events/desk/capacity.form.ts'
import { DeskFrame } from '#app/features/events/desk/desk-frame.tsx'
import { deskHead, doneWords } from '#app/features/events/desk/desk-head.ts'
import { openDesk } from '#app/features/events/desk/open-desk.server.ts'
import { formFaults, typedIn } from '#app/features/events/form-faults.ts'
import { house } from '#app/platform/house.server.ts'
import { eventPaths } from '#app/platform/event-paths.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Capacity · ${data?.desk.title ?? ''} · Fieldhouse` }]

/** With a pool and a number in the address: what that change would do. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const at = new Date()
  const person = await requireAccess('routes/capacity-changes', request, context)
  const { db } = house()
  const desk = await openDesk(db, { slug: params['event'], person, verb: 'run' }, at)
  const { searchParams } = new URL(request.url)
  const asked = searchParams.has('pool') ? capacityQuestion.safeParse({ pool: searchParams.get('pool'), to: searchParams.get('to') ?? '' }) : null
  const fault = asked && !asked.success ? { poolId: searchParams.get('pool') ?? '', typed: searchParams.get('to') ?? '', words: formFaults(asked.error)['to'] ?? '' } : null
  return { desk: deskHead(desk), ...(await capacityView(db, desk, asked?.success ? { poolId: asked.data.pool, to: asked.data.to } : null, at)), fault, done: outcomeWords(request) ?? doneWords(request, done) }
}

/** Changes a capacity; with `mode`, opens a way of taking part. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const at = new Date()
  const person = await requireAccess('routes/capacity-changes', request, context)
  const { db } = house()
  const desk = await openDesk(db, { slug: params['event'], person, verb: 'run' }, at)
  const typed = typedIn(await request.formData())
  const back = (what: string) => redirect(`${eventPaths.capacityChanges(desk.slug)}?done=${what}`, 303)
  if (typed['mode']) {
    const parsed = newPoolForm.safeParse(typed)
    if (!parsed.success) return data({ errors: formFaults(parsed.error) }, { status: 422 })
    await addPlaces(db, { eventId: desk.id, mode: parsed.data.mode, capacity: parsed.data.to }, at)
    return back('added')
  }
  const parsed = capacityForm.safeParse(typed)
  if (!parsed.success) return data({ errors: formFaults(parsed.error) }, { status: 422 })
  if (!(await poolsAt(db, desk.id)).some(({ id }) => id === parsed.data.pool)) throw new Response('This event has no such places.', { status: 404 })
  const outcome = await changeCapacity(db, { poolId: parsed.data.pool, to: parsed.data.to, by: person.id, reason: parsed.data.reason }, at)
  if (outcome.kind === 'raised') return back(`raised&n=${outcome.promoted}`)
  if (outcome.kind === 'overfull') return back(`overfull&n=${outcome.by}`)
  return back(outcome.kind)
}

export default function CapacityChanges() {
  const { desk, done, ...view } = useLoaderData<typeof loader>()
  const errors: Record<string, string> = useActionData<typeof action>()?.errors ?? {}
  return (
    <DeskFrame desk={desk} part="capacity" title="Capacity" done={done}>
      <CapacityPage zone={desk.zone} {...view} errors={errors} />
    </DeskFrame>
  )
}

const done = { lowered: 'The capacity is lower now. Nobody lost a place.', unchanged: 'The capacity stays as it was: it was that already, or somebody changed it in the same moment.', added: 'People can take part in this way too now.' }

function outcomeWords(request: Request): string | null {
  const { searchParams } = new URL(request.url)
  const n = Number.parseInt(searchParams.get('n') ?? '', 10)
  if (!Number.isSafeInteger(n)) return null
  if (searchParams.get('done') === 'raised') return n === 0 ? 'The capacity is raised. Nobody had to be called in.' : `The capacity is raised, and ${n === 1 ? 'one person was' : `${n} people were`} called in from the queue.`
  return searchParams.get('done') === 'overfull' ? `The capacity is lower now, and overfull by ${n}. Nobody lost a place.` : null
}
