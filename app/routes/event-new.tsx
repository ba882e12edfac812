import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'

import { requireAccess } from '#app/auth/person.server.ts'
import { Breadcrumb } from '#app/components/breadcrumb.tsx'
import { Button } from '#app/components/button.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { createEvent } from '#app/features/events/create-event.server.ts'
import { newEventForm } from '#app/features/events/event.form.ts'
import { EventFields } from '#app/features/events/event-fields.tsx'
import { formFaults, typedIn } from '#app/features/events/form-faults.ts'
import { PlacesFields, WindowFields } from '#app/features/events/places-fields.tsx'
import { zones } from '#app/features/events/wall-clock.server.ts'
import { house } from '#app/platform/house.server.ts'
import { eventPaths } from '#app/platform/event-paths.ts'
import { paths } from '#app/platform/paths.ts'

export const meta: MetaFunction = () => [{ title: 'New event · Fieldhouse' }]

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requireAccess('routes/event-new', request, context)
  return { values: { kind: 'ai_day', zone: person.zone, mailbox: person.email, onlinePlaces: 'none' }, zones }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requireAccess('routes/event-new', request, context)
  const typed = typedIn(await request.formData())
  const parsed = newEventForm.safeParse(typed)
  if (!parsed.success) return data({ typed, errors: formFaults(parsed.error) }, { status: 422 })
  const { slug } = await createEvent(house().db, parsed.data, person.id, new Date())
  return redirect(`${eventPaths.desk(slug)}?done=created`, 303)
}

export default function NewEvent() {
  const { values, zones } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const errors = answer?.errors ?? {}
  const shown: Record<string, string> = answer?.typed ?? values
  return (
    <div className="content">
      <header className="page-head">
        <Breadcrumb trail={[{ href: paths.events(), label: 'Events' }]} />
        <h1>New event</h1>
        <p className="page-lead">It begins as a draft that only you see. You publish it when it is ready.</p>
      </header>
      <form className="form form-wide" method="post" noValidate>
        <ErrorSummary errors={errors} title="The event is not made yet" />
        <EventFields values={shown} errors={errors} zones={zones} />
        <PlacesFields values={shown} errors={errors} />
        <WindowFields values={shown} errors={errors} />
        <Button look="primary">Make the draft</Button>
      </form>
    </div>
  )
}
