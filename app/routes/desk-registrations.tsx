import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Download, UserPlus } from 'lucide-react'

import { requireAccess } from '#app/auth/person.server.ts'
import { ButtonLink } from '#app/components/button.tsx'
import { DeskFrame } from '#app/features/events/desk/desk-frame.tsx'
import { deskHead, doneWords } from '#app/features/events/desk/desk-head.ts'
import { openDesk } from '#app/features/events/desk/open-desk.server.ts'
import { RegistrationList } from '#app/features/events/desk/registration-list.tsx'
import { registrationsView } from '#app/features/events/desk/registrations-view.server.ts'
import { house } from '#app/platform/house.server.ts'
import { eventPaths } from '#app/platform/event-paths.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Registrations · ${data?.desk.title ?? ''} · Fieldhouse` }]

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireAccess('routes/desk-registrations', request, context)
  const { db } = house()
  const desk = await openDesk(db, { slug: params['event'], person, verb: 'read people' }, new Date())
  return { desk: deskHead(desk), list: await context.timing.measure('list', () => registrationsView(db, desk.id, new URL(request.url).searchParams)), done: doneWords(request, done) }
}

export default function DeskRegistrations() {
  const { desk, list, done } = useLoaderData<typeof loader>()
  return (
    <DeskFrame desk={desk} part="registrations" title="Registrations" done={done}>
      <div className="actions">
        <ButtonLink icon={Download} href={eventPaths.registrationsCsv(desk.slug)} data-reload="">
          Save as CSV
        </ButtonLink>
        <ButtonLink look="quiet" icon={UserPlus} href={eventPaths.deskForcedSeats(desk.slug)}>
          Give somebody a place
        </ButtonLink>
      </div>
      <RegistrationList slug={desk.slug} zone={desk.zone} {...list} />
    </DeskFrame>
  )
}

const done = { given: 'They have a place, and are told so.' }
