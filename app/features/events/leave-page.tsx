import { Breadcrumb } from '#app/components/breadcrumb.tsx'
import { Button, ButtonLink } from '#app/components/button.tsx'
import { eventPaths } from '#app/platform/event-paths.ts'
import { paths } from '#app/platform/paths.ts'
import type { HeldPlaceView } from './event-page-view.ts'
import type { WhenWords } from './event-times.ts'

/** Says what is lost, then asks. */
export function LeavePage({ slug, title, when, own }: { slug: string; title: string; when: WhenWords; own: HeldPlaceView }) {
  const waits = own.kind === 'waiting'
  return (
    <div className="content">
      <header className="page-head">
        <Breadcrumb trail={[{ href: paths.events(), label: 'Events' }, { href: paths.event(slug), label: title }]} />
        <h1>{waits ? 'Leave the queue?' : 'Give up your place?'}</h1>
        <p className="page-lead">
          {title}, {when.date}
        </p>
      </header>
      <div className="grid gap-6 max-w-prose">
        <p>{waits ? `You are in place ${own.place} of ${own.of}. If you come back later, you stand at the end.` : 'Your place goes to the person who has waited longest, and your ticket stops working at once. If you register again, you get a new ticket, or a place at the end of the queue.'}</p>
        <form className="actions" method="post" action={eventPaths.eventLeave(slug)}>
          <Button look="danger">{waits ? 'Leave the queue' : 'Give up the place'}</Button>
          <ButtonLink href={paths.event(slug)}>{waits ? 'Stay in the queue' : 'Keep it'}</ButtonLink>
        </form>
      </div>
    </div>
  )
}
