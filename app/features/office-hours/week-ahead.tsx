import type { DayAhead } from './hours-view.ts'

/** Two weeks as they will be, a band from six to ten in the evening beside the same in words. */
export function WeekAhead({ ahead }: { ahead: readonly DayAhead[] }) {
  return (
    <ol className="week-ahead">
      {ahead.map((day) => (
        <li key={day.date}>
          <span>{dayWords(day.date)}</span>
          <Band day={day} />
          <span className={day.hours.length === 0 ? 'text-muted' : undefined}>
            {day.hours.length > 0 ? day.hours.join(', ') : 'Closed'}
            <span className="text-muted">{notes(day)}</span>
          </span>
        </li>
      ))}
    </ol>
  )
}

const FIRST = 6 / 24
const SHOWN = 16 / 24
const WIDTH = 160

function Band({ day }: { day: DayAhead }) {
  const x = (part: number) => Math.round(Math.min(Math.max((part - FIRST) / SHOWN, 0), 1) * WIDTH * 10) / 10
  const bars = (parts: DayAhead['open'], className: string, inset: number) =>
    parts.filter((part) => x(part.to) > x(part.from)).map((part) => <rect key={`${className} ${part.from}`} className={className} x={x(part.from)} width={x(part.to) - x(part.from)} y={inset} height={16 - 2 * inset} rx={2} />)
  return (
    <svg className="day-band" viewBox={`-1 0 ${WIDTH + 2} 16`} preserveAspectRatio="none" aria-hidden="true">
      <line className="day-band-rule" x1={0} x2={WIDTH} y1={8} y2={8} vectorEffect="non-scaling-stroke" />
      {bars(day.open, 'day-band-open', 1)}
      {bars(day.off, 'day-band-away', 1)}
      {bars(day.booked, 'day-band-busy', 4)}
    </svg>
  )
}

function notes({ booked, bookedElsewhere, exception, away }: DayAhead): string {
  const here = booked.length - bookedElsewhere
  const said = [here > 0 ? `${here} booked` : '', bookedElsewhere > 0 ? `${bookedElsewhere} booked in another series` : '', exception ? 'an exception' : '', away ? 'time off' : ''].filter(Boolean)
  return said.length > 0 ? ` · ${said.join(', ')}` : ''
}

function dayWords(date: string): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', weekday: 'short', day: 'numeric', month: 'short' }).format(new Date(`${date}T12:00:00Z`))
}
