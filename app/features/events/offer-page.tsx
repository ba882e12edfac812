import { Banner } from '#app/components/banner.tsx'
import { Breadcrumb } from '#app/components/breadcrumb.tsx'
import { Button, ButtonLink } from '#app/components/button.tsx'
import { eventPaths } from '#app/platform/event-paths.ts'
import { paths } from '#app/platform/paths.ts'
import type { SeatState } from '#db/schema/seats.ts'
import type { WhenWords } from './event-times.ts'
import { type Mode, modeWords } from './own-place.ts'

export type OfferPageView = { seatId: string; event: { slug: string; title: string; place: string; when: WhenWords }; mode: Mode; state: SeatState; until: { words: string; left: string } | null }

/** A place that is kept for somebody who waited: the time left, and two answers. */
export function OfferPage({ seatId, event, mode, state, until }: OfferPageView) {
  return (
    <div className="content">
      <header className="page-head">
        <Breadcrumb trail={[{ href: paths.events(), label: 'Events' }, { href: paths.event(event.slug), label: event.title }]} />
        <h1>{titles[state]}</h1>
        <p className="page-lead">
          {event.title}, {event.when.date}, {event.when.time}
        </p>
      </header>
      <div className="grid gap-6 max-w-prose">
        {state === 'offered' && until && (
          <>
            <p>
              {modeWords[mode]}
              {mode === 'in_person' && `, at ${event.place}`}. The offer ends <strong>{until.left}</strong>, on {until.words}. After that the place goes to the next person.
            </p>
            <div className="actions">
              <form method="post" action={eventPaths.offerAcceptance(seatId)}>
                <Button look="primary" size="large">
                  Take the place
                </Button>
              </form>
              <form method="post" action={eventPaths.offerRefusal(seatId)}>
                <Button size="large">Pass it on</Button>
              </form>
            </div>
          </>
        )}
        {state === 'expired' && (
          <Banner tone="warn" title="This offer has ended">
            It was kept for you{until && ` until ${until.words}`} and has gone to the next person. You can <a href={paths.event(event.slug)}>join again</a>, at the end of the queue.
          </Banner>
        )}
        {state === 'declined' && (
          <p>
            You passed this place on. You can <a href={paths.event(event.slug)}>join again</a>, at the end of the queue.
          </p>
        )}
        {state === 'confirmed' && (
          <div className="actions">
            <ButtonLink look="primary" href={eventPaths.eventTicket(event.slug)}>
              Show the ticket
            </ButtonLink>
          </div>
        )}
        {(state === 'cancelled' || state === 'waiting') && (
          <p>
            See how it stands on <a href={paths.event(event.slug)}>the event’s page</a>.
          </p>
        )}
      </div>
    </div>
  )
}

const titles: Record<SeatState, string> = { offered: 'A place is yours to take', confirmed: 'You have taken the place', declined: 'You passed the place on', expired: 'The offer has ended', cancelled: 'This place was given up', waiting: 'You are in the queue' }
