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
      {(places.length === 1 || !registration.open) && <PlacesMeters places={places} />}
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

/** A bar where there is a limit. The one number that makes people decide. */
function PlacesMeters({ places }: Pick<EventPageView, 'places'>) {
  const limited = places.filter(({ capacity }) => capacity !== null)
  return (
    <>
      {limited.map(({ mode, capacity, left, words }) => (
        <Meter key={mode} label={mode === 'online' ? 'Places online taken' : 'Seats taken'} value={(capacity ?? 0) - (left ?? 0)} max={capacity ?? 1} words={limited.length > 1 ? `${mode === 'online' ? 'Online' : 'In person'}: ${words}` : words} tone={left === 0 ? 'warn' : 'accent'} />
      ))}
    </>
  )
}
