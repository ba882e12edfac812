import { Badge } from '#app/components/badge.tsx'
import { Meter } from '#app/components/meter.tsx'
import { modeWords, type Tally } from './tally.ts'

/** One mode: how many are in, against how many may be, and who stands behind. */
export function PoolPanel({ pool, href }: { pool: Tally['pools'][number]; href: string | null }) {
  const { mode, capacity, confirmed, offered, waiting, overBy, paused } = pool
  const taken = confirmed + offered
  return (
    <div className="pool">
      <div className="pool-head">
        <h3>{modeWords[mode]}</h3>
        {overBy > 0 && <Badge tone="warn">Overfull by {number(overBy)}</Badge>}
        {paused && <Badge tone="note">Promotion paused</Badge>}
      </div>
      <p className="pool-figure">
        <span className="pool-number">{number(confirmed)}</span> {capacity === null ? 'confirmed, no limit' : <>of {number(capacity)} confirmed</>}
      </p>
      {capacity !== null && <Meter label={`${modeWords[mode]}: places taken`} value={taken} max={Math.max(capacity, 1)} tone={overBy > 0 ? 'warn' : 'accent'} words={freeWords(capacity - taken)} />}
      <dl className="pool-facts">
        <div>
          <dt>Waiting</dt>
          <dd>{number(waiting)}</dd>
        </div>
        <div>
          <dt>Offers out</dt>
          <dd>{number(offered)}</dd>
        </div>
      </dl>
      {href && <a href={href}>Change capacity<span className="visually-hidden">: {modeWords[mode]}</span></a>}
    </div>
  )
}

function freeWords(free: number): string {
  if (free > 0) return free === 1 ? '1 place left' : `${number(free)} places left`
  return 'No place left'
}

function number(n: number): string {
  return n.toLocaleString('en-GB')
}
