import { ButtonLink } from '#app/components/button.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { counted, durationWords, listed } from '#app/components/plain-words.ts'
import { hoursPaths } from '#app/platform/hours-paths.ts'
import { BookingRows } from './booking-parts.tsx'
import type { OfficeHoursView, SeriesCard } from './office-hours-view.ts'

/** What is mine first, then what can be had next. */
export function OfficeHoursPage({ mine, series, holds, mayCreate, place }: OfficeHoursView) {
  return (
    <div className="content">
      <header className="page-head">
        <h1>Office hours</h1>
        <p className="page-lead">Half an hour with somebody who knows. Bring the prompt, the data question, the thing that does not work. Times are those of {place}.</p>
      </header>
      <div className="grid gap-10">
        {holds && (
          <section aria-labelledby="host" className="host-strip">
            <h2 id="host">You hold hours</h2>
            <p className="text-muted">{holds.unwritten === 0 ? 'Every outcome is written.' : `${counted(holds.unwritten, 'outcome')} not written yet.`}</p>
            <div className="actions">
              <ButtonLink href={hoursPaths.hoursDay()}>Your day</ButtonLink>
              <ButtonLink href={hoursPaths.hours()}>Your hours</ButtonLink>
            </div>
          </section>
        )}
        {mine.length > 0 && (
          <section aria-labelledby="mine" className="grid max-w-prose gap-3">
            <h2 id="mine">Your bookings</h2>
            <BookingRows bookings={mine} toHref={hoursPaths.booking} />
          </section>
        )}
        {series.length === 0 ? (
          <EmptyState title="Nobody holds office hours yet">When somebody does, their free times appear here.</EmptyState>
        ) : (
          series.map((one) => <Series key={one.slug} series={one} />)
        )}
        <p className="actions">
          <a href={hoursPaths.bookings()}>All your bookings</a>
          {mayCreate && <a href={hoursPaths.newSeries()}>Start a new series</a>}
        </p>
      </div>
    </div>
  )
}

function Series({ series }: { series: SeriesCard }) {
  return (
    <section aria-labelledby={series.slug} className="series">
      <div className="series-head">
        <h2 id={series.slug}>{series.title}</h2>
        <p>{series.about}</p>
        <p className="text-muted text-sm">
          {series.hosts.length > 0 ? `With ${listed(series.hosts)}` : 'Nobody holds these hours yet'}
          {series.leads && (
            <>
              {' · '}
              <a href={hoursPaths.series(series.slug)}>Change the series</a>
            </>
          )}
        </p>
      </div>
      <div className="series-types">
        {series.types.map((type) => (
          <div key={type.slug} className="series-type">
            <h3>
              {type.title} <span className="text-muted font-normal">{durationWords(type.minutes)}</span>
            </h3>
            {type.next.length > 0 ? (
              <ul className="next-starts">
                {type.next.map((start) => (
                  <li key={start.id}>
                    <a className="slot-start" href={start.href}>
                      <span>{start.words}</span>
                      {start.who && <span className="slot-who">{start.who}</span>}
                    </a>
                  </li>
                ))}
              </ul>
            ) : (
              <p className="text-muted">Nothing is free at present. New times appear each day.</p>
            )}
            <a className="next-more" href={type.href}>
              All free times<span className="visually-hidden"> for {type.title}, {series.title}</span>
            </a>
          </div>
        ))}
      </div>
    </section>
  )
}
