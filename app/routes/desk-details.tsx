import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'

import { requireAccess } from '#app/auth/person.server.ts'
import { Button, ButtonLink } from '#app/components/button.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { counted } from '#app/components/plain-words.ts'
import { ChangedFields } from '#app/features/events/desk/changed-fields.tsx'
import { DeskFrame } from '#app/features/events/desk/desk-frame.tsx'
import { deskHead, doneWords } from '#app/features/events/desk/desk-head.ts'
import { eventValues } from '#app/features/events/desk/event-values.server.ts'
import { openDesk } from '#app/features/events/desk/open-desk.server.ts'
import { editEvent } from '#app/features/events/edit-event.server.ts'
import { eventForm } from '#app/features/events/event.form.ts'
import { EventFields } from '#app/features/events/event-fields.tsx'
import { formFaults, typedIn } from '#app/features/events/form-faults.ts'
import { tellDue } from '#app/features/events/tell-later.server.ts'
import { peopleToTell } from '#app/features/events/tell-registrants.server.ts'
import { zones } from '#app/features/events/wall-clock.server.ts'
import { house } from '#app/platform/house.server.ts'
import { eventPaths } from '#app/platform/event-paths.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Details · ${data?.desk.title ?? ''} · Fieldhouse` }]

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireAccess('routes/desk-details', request, context)
  const { db } = house()
  const desk = await openDesk(db, { slug: params['event'], person, verb: 'run' }, new Date())
  return { desk: deskHead(desk), values: eventValues(desk), zones, reach: await peopleToTell(db, desk.id), done: doneWords(request, done) }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const at = new Date()
  const person = await requireAccess('routes/desk-details', request, context)
  const { db } = house()
  const { slug } = await openDesk(db, { slug: params['event'], person, verb: 'run' }, at)
  const typed = typedIn(await request.formData())
  const refused = (errors: Record<string, string>, status: number, saved: Record<string, string> | null = null) => data({ typed: { ...typed, version: saved?.['version'] ?? typed['version'] ?? '' } as Record<string, string>, errors, saved }, { status })
  const parsed = eventForm.safeParse(typed)
  if (!parsed.success) return refused(formFaults(parsed.error), 422)
  const { version, ...fields } = parsed.data
  const outcome = await editEvent(db, { slug, version, fields }, at)
  if (outcome.kind === 'changed-since') return refused({}, 409, eventValues(outcome.now))
  if (outcome.kind !== 'saved') return refused({ '': 'The event is cancelled, so it stays as it was.' }, 409)
  if (outcome.tells) await tellDue(db, at)
  return redirect(`${eventPaths.deskDetails(slug)}?done=${outcome.tells ? 'saved-and-told' : 'saved'}`, 303)
}

export default function DeskDetails() {
  const { desk, values, zones, reach, done } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const errors: Record<string, string> = answer?.errors ?? {}
  const shown = answer?.typed ?? values
  return (
    <DeskFrame desk={desk} part="details" title="Details" done={answer ? null : done}>
      <div className="actions">
        <ButtonLink href={eventPaths.eventPublication(desk.slug)}>{desk.standing === 'draft' ? 'Publish' : 'Publication'}</ButtonLink>
        <ButtonLink href={eventPaths.registrationWindow(desk.slug)}>Registration window</ButtonLink>
        {desk.standing !== 'cancelled' && (
          <ButtonLink look="danger" href={eventPaths.eventCancellation(desk.slug)}>
            Cancel the event
          </ButtonLink>
        )}
      </div>
      <form className="form form-wide" method="post" noValidate>
        <ErrorSummary errors={errors} title="Nothing is saved yet" />
        {answer?.saved && <ChangedFields typed={answer.typed} saved={answer.saved} />}
        <input type="hidden" name="version" value={shown['version']} />
        <EventFields key={shown['version']} values={shown} errors={errors} zones={zones} />
        {reach > 0 && <p className="field-hint">A change of title, time or place sends a new invitation to {counted(reach, 'person', 'people')} who have a place.</p>}
        <Button look="primary">Save</Button>
      </form>
    </DeskFrame>
  )
}

const done = { saved: 'Saved.', 'saved-and-told': 'Saved. Everyone who has a place is sent a new invitation.' }
