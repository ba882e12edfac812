import { useServerNow } from '#app/platform/server-now.ts'
import type { Until } from './event-page-view.ts'

/** How long until it begins. Figures that move are for the eye; the words, which do not, are for everybody. */
export function Countdown({ startsAt, now: serverNow, words, underWay }: Until) {
  const now = useServerNow(serverNow)
  const parts = partsOf(Date.parse(startsAt) - now.getTime())
  if (underWay || !parts) return <p className="countdown-live">{underWay ? words : 'Beginning now'}</p>
  return (
    <div className="countdown">
      <p className="visually-hidden">{words}</p>
      <p className="countdown-words" aria-hidden="true">
        Begins in
      </p>
      <div className="countdown-parts" aria-hidden="true">
        {parts.map(({ n, unit }) => (
          <span key={unit} className="countdown-part">
            <span className="countdown-n">{n}</span>
            <span className="countdown-unit">{unit}</span>
          </span>
        ))}
      </div>
    </div>
  )
}

/** Days, hours and minutes; on the last day hours, minutes and seconds. Null when the time has come. */
function partsOf(leftMs: number): { n: string; unit: string }[] | null {
  if (leftMs <= 0) return null
  const seconds = Math.floor(leftMs / 1000)
  const days = Math.floor(seconds / 86_400)
  const all = [
    { n: days, unit: days === 1 ? 'day' : 'days' },
    { n: Math.floor(seconds / 3600) % 24, unit: 'hours' },
    { n: Math.floor(seconds / 60) % 60, unit: 'min' },
    { n: seconds % 60, unit: 'sec' },
  ]
  return (days > 0 ? all.slice(0, 3) : all.slice(1)).map(({ n, unit }, at) => ({ n: at === 0 ? String(n) : String(n).padStart(2, '0'), unit }))
}
