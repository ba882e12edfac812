import { Meter } from '#app/components/meter.tsx'
import { paths } from '#app/platform/paths.ts'
import type { EventPageView } from './event-page-view.ts'
import { RegisterForm } from './register-form.tsx'

/** What somebody without a place sees: how many seats are left, and Register; or why not now. */
export function RegisterPanel({ event }: { event: EventPageView }) {
  const { registration, state, own, places } = event
  if (state === 'cancelled') return null
  if (state === 'ended') {
    return (
      <section className="panel" aria-labelledby="place">
        <h2 id="place">This event is over</h2>
        <p className="text-muted">What comes next is under <a href={paths.events()}>Events</a>.</p>
      </section>
    )
  }
  return (
    <section className="panel" aria-labelledby="place">
      <h2 id="place">{registration.open ? 'Take part' : 'Registration'}</h2>
      {own.kind === 'none' && own.ended && <p className="panel-note">{endedWords[own.ended]}</p>}
      {registration.open && places.length === 1 && <SeatsMeter places={places} />}
      {registration.open ? (
        <RegisterForm event={event.slug} places={places} closes={registration.closes} />
      ) : (
        registration.words && <p className="panel-note">{registration.words}</p>
      )}
    </section>
  )
}

const endedWords = {
  cancelled: 'You gave up your place. If you register again, you join at the end.',
  declined: 'You declined the place that was offered to you. If you register again, you join at the end.',
  expired: 'The place that was offered to you was not taken in time. If you register again, you join at the end.',
} as const

/** The one number that makes people decide. Where there is a choice, each choice says its own. */
function SeatsMeter({ places: [only] }: Pick<EventPageView, 'places'>) {
  if (!only || only.capacity === null) return null
  return <Meter label="Seats taken" value={only.capacity - (only.left ?? 0)} max={only.capacity} words={only.words} tone={only.left === 0 ? 'warn' : 'accent'} />
}
