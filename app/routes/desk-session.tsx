import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'

import { requireAccess } from '#app/auth/person.server.ts'
import { Button, ButtonLink } from '#app/components/button.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { DeskFrame } from '#app/features/events/desk/desk-frame.tsx'
import { deskHead } from '#app/features/events/desk/desk-head.ts'
import { openDesk } from '#app/features/events/desk/open-desk.server.ts'
import { formFaults, typedIn } from '#app/features/events/form-faults.ts'
import { agendaTabs } from '#app/features/events/plan/agenda-tabs.ts'
import { dropSession, saveSession } from '#app/features/events/plan/save-session.server.ts'
import { SessionFields } from '#app/features/events/plan/session-fields.tsx'
import { sessionForm } from '#app/features/events/plan/session.form.ts'
import { emptySession, sessionValues, trackChoices } from '#app/features/events/plan/session-view.server.ts'
import { house } from '#app/platform/house.server.ts'
import { eventPaths } from '#app/platform/event-paths.ts'

/** At this address, instead of an id, a session is made. */
const NEW = 'new'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Session · ${data?.desk.title ?? ''} · Fieldhouse` }]

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireAccess('routes/desk-session', request, context)
  const { db } = house()
  const desk = await openDesk(db, { slug: params['event'], person, verb: 'run' }, new Date())
  const isNew = params['session'] === NEW
  const values = isNew ? emptySession : await sessionValues(db, { eventId: desk.id, sessionId: params['session'] ?? '' })
  if (!values) throw new Response('There is no such session in the plan. It may have been dropped.', { status: 404 })
  return { desk: deskHead(desk), isNew, values, tracks: await trackChoices(db, desk.id) }
}

/** Saves the session; with `drop`, takes it out of the plan for good. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const at = new Date()
  const person = await requireAccess('routes/desk-session', request, context)
  const { db } = house()
  const desk = await openDesk(db, { slug: params['event'], person, verb: 'run' }, at)
  const sessionId = params['session'] === NEW ? null : (params['session'] ?? '')
  const typed = typedIn(await request.formData())
  if (typed['drop'] && sessionId) {
    await dropSession(db, { sessionId, eventId: desk.id, by: person.id }, at)
    return redirect(`${eventPaths.deskAgenda(desk.slug)}?done=dropped`, 303)
  }
  const parsed = sessionForm.safeParse(typed)
  if (!parsed.success) return data({ typed, errors: formFaults(parsed.error) }, { status: 422 })
  const outcome = await saveSession(db, { eventId: desk.id, sessionId }, parsed.data, at)
  if (outcome.kind === 'saved') return redirect(`${eventPaths.deskAgenda(desk.slug)}?move=${outcome.sessionId}&done=${sessionId ? 'saved' : 'added'}`, 303)
  const errors: Record<string, string> = outcome.kind === 'unknown-track' ? { trackId: 'That track is no longer there. Choose another.' } : { '': 'Somebody has dropped this session meanwhile.' }
  return data({ typed, errors }, { status: 409 })
}

export default function DeskSession() {
  const { desk, isNew, values, tracks } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const errors: Record<string, string> = answer?.errors ?? {}
  return (
    <DeskFrame desk={desk} part="agenda" title={isNew ? 'New session' : 'Session'} within={{ tabs: agendaTabs(desk.slug), current: '' }}>
      <form className="form form-wide" method="post" noValidate>
        <ErrorSummary errors={errors} title="Nothing is saved yet" />
        <SessionFields values={answer?.typed ?? values} errors={errors} tracks={tracks} />
        <div className="actions">
          <Button look="primary">{isNew ? 'Add to the plan' : 'Save'}</Button>
          <ButtonLink look="quiet" href={eventPaths.deskAgenda(desk.slug)}>
            Back to the plan
          </ButtonLink>
          {!isNew && (
            <Button look="danger" name="drop" value="yes">
              Drop the session
            </Button>
          )}
        </div>
      </form>
    </DeskFrame>
  )
}
