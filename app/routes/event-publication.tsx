import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'

import { requireAccess } from '#app/auth/person.server.ts'
import { Button } from '#app/components/button.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { DeskFrame } from '#app/features/events/desk/desk-frame.tsx'
import { deskHead } from '#app/features/events/desk/desk-head.ts'
import { openDesk } from '#app/features/events/desk/open-desk.server.ts'
import { PublishChecklist } from '#app/features/events/desk/publish-checklist.tsx'
import { checklistOf } from '#app/features/events/desk/checklist.server.ts'
import { type Publishing, publishEvent, type Withdrawal, withdrawEvent } from '#app/features/events/publish-event.server.ts'
import { house } from '#app/platform/house.server.ts'
import { eventPaths } from '#app/platform/event-paths.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Publication · ${data?.desk.title ?? ''} · Fieldhouse` }]

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const at = new Date()
  const person = await requireAccess('routes/event-publication', request, context)
  const desk = await openDesk(house().db, { slug: params['event'], person, verb: 'run' }, at)
  return { desk: deskHead(desk), checklist: await checklistOf(house().db, desk, at) }
}

/** Publishes; with a reason, takes a published event back. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const at = new Date()
  const person = await requireAccess('routes/event-publication', request, context)
  const { db } = house()
  const { slug } = await openDesk(db, { slug: params['event'], person, verb: 'run' }, at)
  const reason = (await request.formData()).get('reason')
  if (reason === null) {
    const outcome = await publishEvent(db, { slug, by: person.id }, at)
    if (outcome.kind === 'published' || outcome.kind === 'already-published') return redirect(`${eventPaths.desk(slug)}?done=published`, 303)
    return data({ reason: '', errors: { '': publishingWords(outcome) } }, { status: 409 })
  }
  const words = String(reason).trim()
  if (!words) return data({ reason: '', errors: { reason: 'Say why, for the people who run this event with you' } as Record<string, string> }, { status: 422 })
  const outcome = await withdrawEvent(db, { slug, by: person.id, reason: words }, at)
  if (outcome.kind === 'withdrawn') return redirect(`${eventPaths.desk(slug)}?done=withdrawn`, 303)
  return data({ reason: words, errors: { '': withdrawalWords(outcome) } as Record<string, string> }, { status: 409 })
}

export default function EventPublication() {
  const { desk, checklist } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const errors: Record<string, string> = answer?.errors ?? {}
  const ready = checklist.every(({ done }) => done)
  return (
    <DeskFrame desk={desk} part="details" title={desk.standing === 'draft' ? 'Publish' : 'Publication'}>
      {desk.standing === 'draft' ? (
        <form className="form form-wide" method="post">
          <ErrorSummary errors={errors} title="The event is still a draft" />
          <PublishChecklist slug={desk.slug} items={checklist} />
          <p>{ready ? 'Once it is published, everyone sees it, and people can register while registration is open.' : 'When everything on the list is there, you can publish.'}</p>
          <Button look="primary" disabled={!ready}>
            Publish
          </Button>
        </form>
      ) : (
        <form className="form form-wide" method="post" noValidate>
          <ErrorSummary errors={errors} title="The event stays published" />
          <p>Withdrawing makes it a draft again that only organizers see. That is possible as long as nobody has or awaits a place; after that, an event can only be cancelled.</p>
          <TextField name="reason" label="Why it is withdrawn" defaultValue={answer?.reason} error={errors['reason']} />
          <Button look="danger">Withdraw</Button>
        </form>
      )}
    </DeskFrame>
  )
}

function publishingWords(outcome: Publishing): string {
  if (outcome.kind === 'cancelled') return 'The event is cancelled. Make a new one instead.'
  return 'Something on the list is still missing.'
}

function withdrawalWords(outcome: Withdrawal): string {
  if (outcome.kind !== 'has-seats') return 'The event is not published any more.'
  return outcome.seats === 1 ? 'One person has or awaits a place. Cancel the event instead, so that they are told.' : `${outcome.seats} people have or await a place. Cancel the event instead, so that they are told.`
}
