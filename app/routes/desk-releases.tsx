import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'

import { requireAccess } from '#app/auth/person.server.ts'
import { DeskFrame } from '#app/features/events/desk/desk-frame.tsx'
import { deskHead, doneWords } from '#app/features/events/desk/desk-head.ts'
import { openDesk } from '#app/features/events/desk/open-desk.server.ts'
import { formFaults, typedIn } from '#app/features/events/form-faults.ts'
import { agendaTabs } from '#app/features/events/plan/agenda-tabs.ts'
import { releaseAgenda, type Releasing } from '#app/features/events/plan/release-agenda.server.ts'
import { ReleasePage } from '#app/features/events/plan/release-page.tsx'
import { releaseView } from '#app/features/events/plan/release-view.server.ts'
import { releaseForm } from '#app/features/events/plan/session.form.ts'
import { tellDue } from '#app/features/events/tell-later.server.ts'
import { house } from '#app/platform/house.server.ts'
import { eventPaths } from '#app/platform/event-paths.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Releases · ${data?.desk.title ?? ''} · Fieldhouse` }]

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireAccess('routes/desk-releases', request, context)
  const { db } = house()
  const desk = await openDesk(db, { slug: params['event'], person, verb: 'run' }, new Date())
  return { desk: deskHead(desk), ...(await releaseView(db, desk)), done: doneWords(request, done) }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const at = new Date()
  const person = await requireAccess('routes/desk-releases', request, context)
  const { db } = house()
  const desk = await openDesk(db, { slug: params['event'], person, verb: 'run' }, at)
  const typed = typedIn(await request.formData())
  const refused = (errors: Record<string, string>, status: number) => data({ typed, errors }, { status })
  const parsed = releaseForm.safeParse(typed)
  if (!parsed.success) return refused(formFaults(parsed.error), 422)
  const { warnings } = await releaseView(db, desk)
  const seen = new Set((parsed.data.seen ?? '').split(' '))
  if (warnings.some(({ key }) => !seen.has(key))) return refused({ seen: 'Look at what does not fit, and say that it may stay so' }, 409)
  const outcome = await releaseAgenda(db, { eventId: desk.id, name: parsed.data.name, note: parsed.data.note, by: person.id }, at)
  if (outcome.kind !== 'released') return refused(releasingWords(outcome), 409)
  await tellDue(db, at)
  return redirect(`${eventPaths.deskReleases(desk.slug)}?done=released`, 303)
}

export default function DeskReleases() {
  const { desk, done, ...view } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <DeskFrame desk={desk} part="agenda" title="Agenda" within={{ tabs: agendaTabs(desk.slug), current: eventPaths.deskReleases(desk.slug) }} done={answer ? null : done}>
      <ReleasePage slug={desk.slug} zone={desk.zone} {...view} typed={answer?.typed ?? {}} errors={answer?.errors ?? {}} />
    </DeskFrame>
  )
}

function releasingWords({ kind }: Releasing): Record<string, string> {
  if (kind === 'name-taken') return { name: 'An earlier release has this name already' }
  if (kind === 'reserved-name') return { name: 'This name would say that it is not a release. Choose another' }
  return { '': kind === 'nothing-changed' ? 'Nothing has changed since the last release, so there is nothing to release.' : 'No session has a time yet. Place one first.' }
}

const done = { released: 'The agenda is released. This is what everyone sees now.' }
