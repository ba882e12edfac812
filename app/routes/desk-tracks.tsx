import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'

import { requireAccess } from '#app/auth/person.server.ts'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { Select } from '#app/components/select.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { DeskFrame } from '#app/features/events/desk/desk-frame.tsx'
import { deskHead, doneWords } from '#app/features/events/desk/desk-head.ts'
import { NameRows } from '#app/features/events/desk/name-rows.tsx'
import { openDesk } from '#app/features/events/desk/open-desk.server.ts'
import { formFaults, typedIn } from '#app/features/events/form-faults.ts'
import { agendaTabs } from '#app/features/events/plan/agenda-tabs.ts'
import { keepTrack, removeTrack, tracksAt } from '#app/features/events/plan/rooms.server.ts'
import { trackForm } from '#app/features/events/plan/session.form.ts'
import { house } from '#app/platform/house.server.ts'
import { eventPaths } from '#app/platform/event-paths.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Tracks · ${data?.desk.title ?? ''} · Fieldhouse` }]

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireAccess('routes/desk-tracks', request, context)
  const { db } = house()
  const desk = await openDesk(db, { slug: params['event'], person, verb: 'run' }, new Date())
  return { desk: deskHead(desk), tracks: await tracksAt(db, desk.id), done: doneWords(request, done) }
}

/** Keeps a track; with `remove`, takes away one without sessions. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireAccess('routes/desk-tracks', request, context)
  const { db } = house()
  const desk = await openDesk(db, { slug: params['event'], person, verb: 'run' }, new Date())
  const typed = typedIn(await request.formData())
  const trackId = typed['id'] || null
  const refused = (errors: Record<string, string>, status: number) => data({ typed, trackId, errors }, { status })
  const back = (what: string) => redirect(`${eventPaths.deskTracks(desk.slug)}?done=${what}`, 303)
  if (typed['remove'] && trackId) {
    const outcome = await removeTrack(db, { trackId, eventId: desk.id })
    return outcome.kind === 'removed' ? back('removed') : refused({ '': 'There are sessions in this track. Give them another one first.' }, 409)
  }
  const parsed = trackForm.safeParse(typed)
  if (!parsed.success) return refused(formFaults(parsed.error), 422)
  const outcome = await keepTrack(db, { ...parsed.data, eventId: desk.id, trackId }, new Date())
  if (outcome.kind === 'kept') return back('kept')
  return refused({ name: outcome.kind === 'name-taken' ? 'Another track has this name already' : 'This track is no longer there' }, 409)
}

export default function DeskTracks() {
  const { desk, tracks, done } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const fieldsOf = (track: { id: string; name: string; colour: number } | null) => {
    const isMeant = answer !== undefined && answer.trackId === (track?.id ?? null)
    const typed: Record<string, string> = isMeant ? answer.typed : { name: track?.name ?? '', colour: String(track?.colour ?? (tracks.length % 6) + 1) }
    const errors: Record<string, string> = isMeant ? answer.errors : {}
    const field = (name: string) => ({ name, id: `${name}-${track?.id ?? 'new'}`, defaultValue: typed[name], error: errors[name] })
    return (
      <>
        <TextField label="Name" {...field('name')} />
        <Select label="Colour" choices={colours} {...field('colour')} />
      </>
    )
  }
  return (
    <DeskFrame desk={desk} part="agenda" title="Agenda" within={{ tabs: agendaTabs(desk.slug), current: eventPaths.deskTracks(desk.slug) }} done={answer ? null : done}>
      <ErrorSummary errors={{ '': answer?.errors[''] }} title="Nothing was changed" />
      <NameRows noun="track" removes rows={tracks.map((track) => ({ id: track.id, name: track.name, fields: fieldsOf(track) }))} add={fieldsOf(null)} />
    </DeskFrame>
  )
}

const done = { kept: 'The track is saved.', removed: 'The track is removed.' }

const colours = ['Green', 'Blue', 'Amber', 'Red', 'Violet', 'Teal'].map((label, n) => ({ value: String(n + 1), label }))
