import { ChevronLeft, ChevronRight } from 'lucide-react'

import { Banner } from '#app/components/banner.tsx'
import { ButtonLink } from '#app/components/button.tsx'
import { classNames } from '#app/components/class-names.ts'
import { EmptyState } from '#app/components/empty-state.tsx'
import { listed } from '#app/components/plain-words.ts'
import type { SlotDay, SlotWeek } from './slot-week-view.ts'

/** Days as columns of starts; on a phone the days with something free, one under the other. `chosen` is the start that is being decided on. */
export function SlotWeekPicker({ week, chosen }: { week: SlotWeek; chosen?: string | undefined }) {
  const any = week.days.some((day) => day.starts.length > 0)
  return (
    <section aria-labelledby="week" className="slot-week">
      <div className="slot-week-head">
        <h2 id="week">{weekWords(week)}</h2>
        <nav className="actions" aria-label="Weeks">
          <Step href={week.previous} icon={ChevronLeft}>
            Earlier week
          </Step>
          <Step href={week.next} icon={ChevronRight}>
            Later week
          </Step>
        </nav>
      </div>
      <p className="text-muted">
        Times are those of {week.place}.{week.elsewhere.length > 0 && ` Hosts are also in ${listed(week.elsewhere)}.`}
      </p>
      {week.clamped && <Banner>The week you asked for cannot be booked, so this is the current one.</Banner>}
      {any ? (
        <ol className="slot-days">
          {week.days.map((day) => (
            <Day key={day.date} day={day} chosen={chosen} />
          ))}
        </ol>
      ) : (
        <EmptyState title="No free time this week" heading="h3" actions={week.nextFree && <ButtonLink href={week.nextFree.href}>Show that week</ButtonLink>}>
          {week.nextFree ? `The next free time is ${week.nextFree.words}.` : 'Nothing is free as far ahead as one may book. New times appear each day.'}
        </EmptyState>
      )}
    </section>
  )
}

function Day({ day, chosen }: { day: SlotDay; chosen: string | undefined }) {
  return (
    <li className={classNames('slot-day', day.starts.length === 0 && 'slot-day-empty')}>
      <h3 className="slot-day-name">
        <span>{part(day.date, { weekday: 'short' })}</span> <span className="slot-day-date">{part(day.date, { day: 'numeric', month: 'short' })}</span>
      </h3>
      {day.starts.length === 0 ? (
        <p className="slot-none">
          <span aria-hidden="true">–</span>
          <span className="visually-hidden">{day.past ? 'Over' : 'Nothing free'}</span>
        </p>
      ) : (
        <ul>
          {day.starts.map((start) => (
            <li key={start.id}>
              <a className="slot-start" href={start.href} aria-current={start.id === chosen ? 'true' : undefined}>
                <time dateTime={start.startsAt}>{start.time}</time>
                {start.who && <span className="slot-who">{start.who}</span>}
                {start.there && <span className="slot-there">{start.there}</span>}
              </a>
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}

function Step({ href, icon, children }: { href: string | null; icon: typeof ChevronLeft; children: string }) {
  if (href === null) return null
  return (
    <ButtonLink href={href} size="small" icon={icon}>
      {children}
    </ButtonLink>
  )
}

function weekWords({ from, to }: SlotWeek): string {
  const sameMonth = from.slice(0, 7) === to.slice(0, 7)
  return `${part(from, { day: 'numeric', ...(sameMonth ? {} : { month: 'long' }) })} to ${part(to, { day: 'numeric', month: 'long' })}`
}

function part(date: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', ...options }).format(new Date(`${date}T12:00:00Z`))
}
