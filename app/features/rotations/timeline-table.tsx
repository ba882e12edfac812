import { useEffect, useRef } from 'react'

import { dayInWords } from '#app/components/time.tsx'
import { moveByKey } from './timeline-keys.ts'
import type { Timeline, TimelineCell } from './timeline-layout.ts'

type Group = { id: string; name: string | null; timeline: Timeline }

/** People or teams by months: a table whose cells are as wide as the weeks they stand for. Without script, links and headings do; with it, arrows move as well. */
export function TimelineTable({ caption, groups, namesHidden }: { caption: string; groups: readonly Group[]; namesHidden?: boolean | undefined }) {
  const table = useRef<HTMLTableElement>(null)
  useEffect(() => {
    const element = table.current
    element?.addEventListener('keydown', moveByKey)
    if (element?.parentElement) showToday(element.parentElement)
    return () => element?.removeEventListener('keydown', moveByKey)
  }, [])
  const frame = groups[0]?.timeline
  if (!frame) return null
  const yearAt = frame.months.findIndex((month) => month.weeks > 3)
  return (
    <div className="gantt-scroll" role="group" aria-label={caption} {...scrollable}>
      <table className="gantt" ref={table}>
        <caption className="visually-hidden">{caption}. Each cell is a stretch of weeks; today is {dayInWords(frame.today)}.</caption>
        <colgroup>
          {!namesHidden && <col className="gantt-names" />}
          <col span={frame.weeks} />
        </colgroup>
        <thead>
          <tr>
            {!namesHidden && <th scope="col" className="gantt-corner"><span className="visually-hidden">Who</span></th>}
            {frame.months.map((month, n) => (
              <th key={month.key} scope="col" colSpan={month.weeks} className="gantt-month">
                {month.weeks > 2 ? month.label : month.label.slice(0, 1)}
                {(n === yearAt || month.label === 'Jan') && month.weeks > 3 && <span className="gantt-year"> ’{month.year.slice(2)}</span>}
              </th>
            ))}
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group.id}>
            {group.name && (
              <tr className="gantt-group">
                <th scope="rowgroup" colSpan={frame.weeks + 1}>{group.name}</th>
              </tr>
            )}
            {group.timeline.rows.map((row) => (
              <tr key={row.id}>
                {!namesHidden && <th scope="row" className="gantt-name">{row.name}</th>}
                {row.cells.map((cell) => (
                  <Cell key={cell.key} cell={cell} />
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  )
}

/** Where not all months fit, today is what one came to see. */
function showToday(scroller: HTMLElement): void {
  const line = scroller.querySelector('.gantt-today')
  if (!line || scroller.scrollWidth <= scroller.clientWidth) return
  scroller.scrollLeft += line.getBoundingClientRect().left - scroller.getBoundingClientRect().left - scroller.clientWidth * 0.6
}

function Cell({ cell: { weeks, today, band } }: { cell: TimelineCell }) {
  return (
    <td colSpan={weeks} className="gantt-cell">
      {band && <BandLink band={band} />}
      {(today !== null || (band && band.marks.length > 0)) && (
        <svg className="gantt-over" aria-hidden="true" focusable="false">
          {today !== null && <line className="gantt-today" x1={`${today}%`} x2={`${today}%`} y1="0" y2="100%" />}
          {band?.marks.map((mark, n) => (
            <svg key={mark.id} x={`${band.xs[n]}%`} y="100%" overflow="visible">
              <path className={`gantt-mark gantt-mark-${mark.look}`} d="M0 -11 5 -6 0 -1 -5 -6Z" />
            </svg>
          ))}
        </svg>
      )}
    </td>
  )
}

function BandLink({ band }: { band: NonNullable<TimelineCell['band']> }) {
  const inside = (
    <>
      <span className="band-name">{band.label}</span>
      <span className="visually-hidden">
        , {band.words}
        {band.marks.map((mark) => `; ${mark.words}`).join('')}
      </span>
    </>
  )
  const look = { className: 'band', 'data-pattern': band.pattern, 'data-state': band.state, title: `${band.label}: ${band.words}${band.marks.map((mark) => `\n${mark.words}`).join('')}` }
  return band.href ? <a {...look} href={band.href}>{inside}</a> : <span {...look} {...{ tabIndex: -1 }}>{inside}</span>
}

/** What scrolls must be focusable, or a keyboard cannot scroll it. */
const scrollable = { tabIndex: 0 }
