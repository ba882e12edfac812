import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'

import { requireAccess } from '#app/auth/person.server.ts'
import { Button } from '#app/components/button.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { Time } from '#app/components/time.tsx'
import { DeskFrame } from '#app/features/events/desk/desk-frame.tsx'
import { windowFromNow } from '#app/features/events/desk/window-now.ts'
import { deskHead } from '#app/features/events/desk/desk-head.ts'
import { openDesk } from '#app/features/events/desk/open-desk.server.ts'
import { windowState } from '#app/features/events/event-state.ts'
import { windowForm } from '#app/features/events/event.form.ts'
import { formFaults, typedIn } from '#app/features/events/form-faults.ts'
import { WindowFields } from '#app/features/events/places-fields.tsx'
import { moveWindow } from '#app/features/events/publish-event.server.ts'
import { wallClockAt } from '#app/features/events/wall-clock.server.ts'
import { house } from '#app/platform/house.server.ts'
import { eventPaths } from '#app/platform/event-paths.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Registration window · ${data?.desk.title ?? ''} · Fieldhouse` }]

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const at = new Date()
  const person = await requireAccess('routes/registration-window', request, context)
  const desk = await openDesk(house().db, { slug: params['event'], person, verb: 'run' }, at)
  const { opensAt, closesAt, zone } = desk
  return {
    desk: deskHead(desk),
    standing: windowState(desk, at).kind,
    opensAt,
    closesAt,
    values: { opens: opensAt ? wallClockAt(opensAt, zone) : '', closes: closesAt ? wallClockAt(closesAt, zone) : '' },
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const at = new Date()
  const person = await requireAccess('routes/registration-window', request, context)
  const { db } = house()
  const desk = await openDesk(db, { slug: params['event'], person, verb: 'run' }, at)
  const typed = typedIn(await request.formData())
  const atOnce = windowFromNow(typed['now'], desk, at)
  const parsed = windowForm(desk.zone).safeParse(typed)
  if (!atOnce && !parsed.success) return data({ typed, errors: formFaults(parsed.error) }, { status: 422 })
  const window = atOnce ?? (parsed.data as { opensAt: Date; closesAt: Date })
  const outcome = await moveWindow(db, { slug: desk.slug, ...window, by: person.id }, at)
  if (outcome.kind === 'moved') return redirect(`${eventPaths.desk(desk.slug)}?done=window-moved`, 303)
  const errors: Record<string, string> = outcome.kind === 'after-the-end' ? { opens: 'Registration must open before the event has ended' } : { '': 'The event is cancelled, so nobody can register for it any more.' }
  return data({ typed, errors }, { status: outcome.kind === 'after-the-end' ? 422 : 409 })
}

export default function RegistrationWindow() {
  const { desk, standing, opensAt, closesAt, values } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const errors = answer?.errors ?? {}
  return (
    <DeskFrame desk={desk} part="details" title="Registration window">
      <p>
        {standing === 'open' && closesAt && <>Registration is open until <Time at={closesAt} zone={desk.zone} zoned />.</>}
        {standing === 'not-open' && opensAt && <>Registration opens <Time at={opensAt} zone={desk.zone} zoned />.</>}
        {standing === 'closed' && closesAt && <>Registration closed <Time at={closesAt} zone={desk.zone} zoned />.</>}
      </p>
      <div className="actions">
        {standing !== 'open' && (
          <form method="post">
            <Button name="now" value="open">
              Open now
            </Button>
          </form>
        )}
        {standing === 'open' && (
          <form method="post">
            <Button look="danger" name="now" value="close">
              Close now
            </Button>
          </form>
        )}
      </div>
      <form className="form form-wide" method="post" noValidate>
        <ErrorSummary errors={errors} title="The window stays as it was" />
        <WindowFields values={answer?.typed ?? values} errors={errors} zone={desk.zone} />
        <Button look="primary">Move the window</Button>
      </form>
    </DeskFrame>
  )
}
