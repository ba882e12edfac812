import { CalendarClock, MapPin, Users } from 'lucide-react'
import type { ReactNode } from 'react'

import { Banner } from '#app/components/banner.tsx'
import { Breadcrumb } from '#app/components/breadcrumb.tsx'
import { ButtonLink } from '#app/components/button.tsx'
import { Icon } from '#app/components/icon.tsx'
import { inWords, Time } from '#app/components/time.tsx'
import { hoursPaths } from '#app/platform/hours-paths.ts'
import { paths } from '#app/platform/paths.ts'
import { BookingState } from './booking-parts.tsx'
import type { BookingView } from './booking-view.ts'

/** When and where first, then what it is about, then how it came to be. */
export function BookingPage({ view, said }: { view: BookingView; said: { tone: 'good' | 'warn'; words: string } | null }) {
  return (
    <div className="content">
      <header className="page-head">
        <Breadcrumb trail={[{ href: paths.officeHours(), label: 'Office hours' }]} />
        <h1>
          {view.title} with {view.whom}
        </h1>
        <BookingState state={view.state} />
      </header>
      <div className="booking">
        {said && (
          <Banner tone={said.tone} title={said.words} live>
            {said.tone === 'good' && view.state === 'booked' ? 'The invitation is on its way to your calendar.' : undefined}
          </Banner>
        )}
        <BookingFacts view={view} />
        <Actions view={view} />
        <About view={view} />
        {view.outcome && (
          <section aria-labelledby="outcome" className="grid gap-2">
            <h2 id="outcome">How it went</h2>
            <p>
              {view.outcome.words}
              {view.outcome.topic && <span className="text-muted"> · {view.outcome.topic}</span>}
            </p>
            {view.outcome.note && <p className="booking-words">{view.outcome.note}</p>}
          </section>
        )}
        <section aria-labelledby="history" className="grid gap-2">
          <h2 id="history">What has happened</h2>
          <ol className="row-list">
            {view.steps.map((step) => (
              <li key={step.id} className="grid">
                <span>{step.what}</span>
                <span className="text-muted text-sm">
                  {step.by}, <Time at={step.at} zone={view.zone} />
                  {step.reason && `: ${step.reason}`}
                </span>
              </li>
            ))}
          </ol>
        </section>
      </div>
    </div>
  )
}

/** The card that one looks at on the way to the meeting. */
export function BookingFacts({ view }: { view: Pick<BookingView, 'startsAt' | 'endsAt' | 'zone' | 'there' | 'place' | 'link' | 'type' | 'whom'> }) {
  return (
    <ul className="booking-facts">
      <Fact icon={CalendarClock}>
        <strong>{inWords(new Date(view.startsAt), view.zone, 'date')}</strong>
        <span>
          <time dateTime={view.startsAt}>{inWords(new Date(view.startsAt), view.zone, 'time')}</time> to <time dateTime={view.endsAt}>{inWords(new Date(view.endsAt), view.zone, 'time', true)}</time>
          {view.there && <span className="text-muted"> · {view.there}</span>}
        </span>
      </Fact>
      <Fact icon={Users}>
        <strong>{view.whom}</strong>
        <span>{view.type}</span>
      </Fact>
      <Fact icon={MapPin}>
        <strong>{view.place}</strong>
        {view.link && <a href={view.link}>{view.link}</a>}
      </Fact>
    </ul>
  )
}

function Fact({ icon, children }: { icon: typeof MapPin; children: ReactNode }) {
  return (
    <li>
      <Icon of={icon} />
      <div>{children}</div>
    </li>
  )
}

function Actions({ view }: { view: BookingView }) {
  const joins = view.link !== null && (view.state === 'booked' || view.state === 'under way')
  const again = view.own && !view.mayMove && view.state !== 'under way'
  if (!joins && !again && !view.mayMove && !view.mayCancel && !view.mayClose) return null
  return (
    <div className="actions">
      {joins && (
        <ButtonLink href={view.link ?? ''} look="primary">
          Join
        </ButtonLink>
      )}
      {view.mayClose && (
        <ButtonLink href={hoursPaths.bookingOutcome(view.id)} look="primary">
          Write the outcome
        </ButtonLink>
      )}
      {view.mayMove && <ButtonLink href={hoursPaths.bookingMove(view.id)}>Move</ButtonLink>}
      {view.mayCancel && <ButtonLink href={hoursPaths.bookingCancellation(view.id)}>Cancel the booking</ButtonLink>}
      {again && <ButtonLink href={hoursPaths.slots(view.seriesSlug)}>Book another time</ButtonLink>}
    </div>
  )
}

function About({ view }: { view: BookingView }) {
  return (
    <section aria-labelledby="about" className="grid gap-2">
      <h2 id="about">{view.own ? 'Your question' : `What ${view.whom.split(' ')[0]} asks`}</h2>
      {view.topic && <p className="text-muted">{view.topic}</p>}
      <p className="booking-words">{view.question}</p>
      {view.tried && (
        <>
          <h3 className="mt-2">Tried already</h3>
          <p className="booking-words">{view.tried}</p>
        </>
      )}
      {view.confidential && <p className="text-muted text-sm">Only you, the host and the desk lead can read this.</p>}
    </section>
  )
}
