import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import { may } from '#app/auth/permissions.ts'
import { requireAccess } from '#app/auth/person.server.ts'
import { Breadcrumb } from '#app/components/breadcrumb.tsx'
import { OwnDeskList } from '#app/features/events/desk/own-desk-list.tsx'
import { ownDesks } from '#app/features/events/own-desks.server.ts'
import { house } from '#app/platform/house.server.ts'
import { paths } from '#app/platform/paths.ts'

export const meta: MetaFunction = () => [{ title: 'Events you run · Fieldhouse' }]

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requireAccess('routes/own-desks', request, context)
  return { desks: await ownDesks(house().db, person.id, new Date()), mayCreate: may(person, 'create', { kind: 'event' }) }
}

export default function OwnDesks() {
  return (
    <div className="content desk">
      <header className="desk-head">
        <Breadcrumb trail={[{ href: paths.events(), label: 'Events' }]} />
        <h1>Events you run</h1>
      </header>
      <OwnDeskList {...useLoaderData<typeof loader>()} />
    </div>
  )
}
