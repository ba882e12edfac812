import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import { requireAccess } from '#app/auth/person.server.ts'
import { DeskFrame } from '#app/features/events/desk/desk-frame.tsx'
import { deskHead, doneWords } from '#app/features/events/desk/desk-head.ts'
import { LiveDesk } from '#app/features/events/desk/live-desk.tsx'
import { openDesk } from '#app/features/events/desk/open-desk.server.ts'
import { checklistOf } from '#app/features/events/desk/checklist.server.ts'
import { DraftDesk } from '#app/features/events/desk/draft-desk.tsx'
import { tallyOf } from '#app/features/events/desk/tally.server.ts'
import { house } from '#app/platform/house.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Desk · ${data?.desk.title ?? ''} · Fieldhouse` }]

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const at = new Date()
  const person = await requireAccess('routes/event-desk', request, context)
  const { db } = house()
  const desk = await openDesk(db, { slug: params['event'], person, verb: 'look' }, at)
  const { opensAt, closesAt, cancelReason } = desk
  return {
    desk: deskHead(desk),
    window: { opensAt, closesAt },
    cancelReason,
    checklist: desk.standing === 'draft' && desk.runs ? await checklistOf(db, desk, at) : null,
    tally: await context.timing.measure('tally', () => tallyOf(db, desk.id, at)),
    done: doneWords(request, done),
  }
}

export default function EventDesk() {
  const { desk, checklist, tally, window, cancelReason, done } = useLoaderData<typeof loader>()
  return (
    <DeskFrame desk={desk} part="live" title="Desk" done={done} lead={desk.standing === 'cancelled' ? cancelReason : undefined}>
      {checklist && <DraftDesk slug={desk.slug} items={checklist} />}
      <LiveDesk slug={desk.slug} zone={desk.zone} first={tally} window={window} runs={desk.runs} />
    </DeskFrame>
  )
}

const done = {
  created: 'The draft is made. Only you and the organizers you name see it.',
  published: 'The event is published.',
  withdrawn: 'The event is a draft again.',
  cancelled: 'The event is cancelled. Everyone who registered is being told.',
  'window-moved': 'Registration has its new window.',
}
