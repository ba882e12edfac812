import { LiveRegion } from '#app/components/live-region.tsx'
import { Time, inWords } from '#app/components/time.tsx'
import { eventPaths } from '#app/platform/event-paths.ts'
import { GateTable, LastScans } from './gate-parts.tsx'
import { PoolPanel } from './pool-panel.tsx'
import type { Tally } from './tally.ts'
import { type Liveness, useTally } from './use-tally.ts'

type LiveDeskProps = { slug: string; zone: string; first: Tally; window: { opensAt: Date | string | null; closesAt: Date | string | null }; runs: boolean }

/** What goes on now: places, doors, letters. Each figure is of the same moment, and that moment is named. */
export function LiveDesk({ slug, zone, first, window, runs }: LiveDeskProps) {
  const { tally, liveness } = useTally(slug, first)
  return (
    <>
      <Moment at={tally.at} zone={zone} liveness={liveness} />
      <section aria-labelledby="places" className="desk-section">
        <h2 id="places">Places</h2>
        <div className="pool-panels">
          {tally.pools.map((pool) => (
            <PoolPanel key={pool.poolId} pool={pool} href={runs ? eventPaths.capacityChanges(slug) : null} />
          ))}
        </div>
        <RegistrationLine {...window} now={tally.at} zone={zone} href={runs ? eventPaths.registrationWindow(slug) : null} />
      </section>
      <div className="desk-columns">
        <section aria-labelledby="doors" className="desk-section">
          <h2 id="doors">Doors</h2>
          <GateTable lists={tally.lists} gates={tally.gates} />
        </section>
        <section aria-labelledby="scans" className="desk-section">
          <h2 id="scans">Last scans</h2>
          <LastScans scans={tally.scans} zone={zone} />
        </section>
      </div>
      <section aria-labelledby="letters" className="desk-section">
        <h2 id="letters">Letters</h2>
        <p>
          {tally.mail.waiting === 0 ? 'All letters of the house have left.' : tally.mail.waiting === 1 ? 'One letter of the house has not left yet.' : `${tally.mail.waiting} letters of the house have not left yet.`}
          {tally.mail.parked > 0 && ` ${tally.mail.parked === 1 ? 'One was' : `${tally.mail.parked} were`} given up: an administrator can see why.`}
        </p>
      </section>
    </>
  )
}

/** Says in words how fresh the figures are; only a change of that is spoken, not each figure. */
function Moment({ at, zone, liveness }: { at: string; zone: string; liveness: Liveness }) {
  const time = `${inWords(new Date(at), zone, 'time')}:${String(new Date(at).getUTCSeconds()).padStart(2, '0')}`
  const words = { still: `Figures of ${time}. Load the page again for newer ones.`, live: `Live, as of ${time}`, lost: `The connection is lost. These are the figures of ${time}; it is being tried again.` }[liveness]
  return (
    <>
      <p className={`moment moment-${liveness}`}>
        <span className="moment-dot" aria-hidden="true" />
        <time dateTime={at}>{words}</time>
      </p>
      <LiveRegion message={liveness === 'lost' ? 'The connection is lost. The last figures stay.' : ''} />
    </>
  )
}

function RegistrationLine({ opensAt, closesAt, now, zone, href }: { opensAt: Date | string | null; closesAt: Date | string | null; now: string; zone: string; href: string | null }) {
  if (!opensAt || !closesAt) return null
  const at = new Date(now)
  const [opens, closes] = [new Date(opensAt), new Date(closesAt)]
  return (
    <p className="quiet">
      {at < opens && <>Registration opens <Time at={opens} zone={zone} zoned />. </>}
      {at >= opens && at < closes && <>Registration is open until <Time at={closes} zone={zone} zoned />. </>}
      {at >= closes && <>Registration closed <Time at={closes} zone={zone} zoned />. </>}
      {href && <a href={href}>Change it</a>}
    </p>
  )
}
