import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'

import { requireAccess } from '#app/auth/person.server.ts'
import { Banner } from '#app/components/banner.tsx'
import { Button, ButtonLink } from '#app/components/button.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { counted } from '#app/components/plain-words.ts'
import { TextArea } from '#app/components/text-area.tsx'
import { Time } from '#app/components/time.tsx'
import { cancelEvent } from '#app/features/events/cancel-event.server.ts'
import { DeskFrame } from '#app/features/events/desk/desk-frame.tsx'
import { deskHead } from '#app/features/events/desk/desk-head.ts'
import { openDesk } from '#app/features/events/desk/open-desk.server.ts'
import { tellDue } from '#app/features/events/tell-later.server.ts'
import { peopleToTellOff } from '#app/features/events/tell-registrants.server.ts'
import { house } from '#app/platform/house.server.ts'
import { eventPaths } from '#app/platform/event-paths.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Cancellation · ${data?.desk.title ?? ''} · Fieldhouse` }]

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireAccess('routes/event-cancellation', request, context)
  const { db } = house()
  const desk = await openDesk(db, { slug: params['event'], person, verb: 'call off' }, new Date())
  return { desk: deskHead(desk), cancelledAt: desk.cancelledAt, reason: desk.cancelReason, reach: await peopleToTellOff(db, desk.id) }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const at = new Date()
  const person = await requireAccess('routes/event-cancellation', request, context)
  const { db } = house()
  const desk = await openDesk(db, { slug: params['event'], person, verb: 'call off' }, at)
  const reason = String((await request.formData()).get('reason') ?? '').trim()
  if (!reason) return data({ errors: { reason: 'Say why: it is in the letter to everyone who registered' } }, { status: 422 })
  await cancelEvent(db, { slug: desk.slug, by: person.id, reason }, at)
  await tellDue(db, at)
  return redirect(`${eventPaths.desk(desk.slug)}?done=cancelled`, 303)
}

export default function EventCancellation() {
  const { desk, cancelledAt, reason, reach } = useLoaderData<typeof loader>()
  const errors: Record<string, string> = useActionData<typeof action>()?.errors ?? {}
  return (
    <DeskFrame desk={desk} part="details" title="Cancel the event">
      {cancelledAt ? (
        <Banner tone="bad" title="This event is cancelled">
          <Time at={cancelledAt} zone={desk.zone} />: {reason}
        </Banner>
      ) : (
        <form className="form form-wide" method="post" noValidate>
          <ErrorSummary errors={errors} title="The event still takes place" />
          <p>
            {reach > 0 ? `${counted(reach, 'person', 'people')} who registered will be written to, and their invitations are withdrawn.` : 'Nobody has registered, so nobody will be written to.'} A cancelled event stays in the list, so that whoever had plans finds out. It cannot be brought back.
          </p>
          <TextArea name="reason" label="Why it is cancelled" hint="As everyone who registered will read it." rows={3} error={errors['reason']} />
          <div className="actions">
            <Button look="danger">Cancel the event</Button>
            <ButtonLink look="quiet" href={eventPaths.deskDetails(desk.slug)}>
              Keep it
            </ButtonLink>
          </div>
        </form>
      )}
    </DeskFrame>
  )
}
