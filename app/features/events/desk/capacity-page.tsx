import { Banner } from '#app/components/banner.tsx'
import { Button, ButtonLink } from '#app/components/button.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { Table } from '#app/components/table.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { Time } from '#app/components/time.tsx'
import type { PoolMode } from '#db/schema/seats.ts'
import { modeWords } from './tally.ts'

type Pool = { id: string; mode: PoolMode; capacity: number | null; taken: number; waiting: number }
type Change = { id: string; mode: PoolMode; from: number | null; to: number | null; by: string | null; at: Date | string; reason: string | null }
type CapacityPageProps = {
  zone: string
  pools: readonly Pool[]
  changes: readonly Change[]
  preview: { poolId: string; to: number | null; words: string } | null
  fault: { poolId: string; typed: string; words: string } | null
  errors: Readonly<Record<string, string>>
}

/** First what a change would do, then the change: nobody is moved by a slip. */
export function CapacityPage({ zone, pools, changes, preview, fault, errors }: CapacityPageProps) {
  const missing = (['in_person', 'online'] as const).filter((mode) => !pools.some((pool) => pool.mode === mode))
  return (
    <>
      <ErrorSummary errors={errors} title="Nothing was changed" />
      <div className="pool-panels">
        {pools.map((pool) => (
          <section key={pool.id} className="pool" aria-labelledby={`pool-${pool.id}`}>
            <h2 id={`pool-${pool.id}`}>{modeWords[pool.mode]}</h2>
            <p className="quiet">
              {pool.taken.toLocaleString('en-GB')} taken{pool.capacity === null ? ', no limit' : ` of ${places(pool.capacity)}`}, {pool.waiting.toLocaleString('en-GB')} waiting
            </p>
            {preview?.poolId === pool.id ? <Confirm pool={pool} {...preview} /> : <Ask pool={pool} fault={fault?.poolId === pool.id ? fault : null} />}
          </section>
        ))}
        {missing.map((mode) => (
          <form key={mode} method="post" className="pool">
            <h2>{modeWords[mode]}</h2>
            <p className="quiet">Nobody can take part in this way yet.</p>
            <input type="hidden" name="mode" value={mode} />
            <TextField name="to" id={`to-${mode}`} label="Places" hint="Empty: no limit." inputMode="numeric" narrow />
            <div>
              <Button>Open these places</Button>
            </div>
          </form>
        ))}
      </div>
      {changes.length > 0 && (
        <Table
          caption="Changes"
          rows={changes}
          rowKey={({ id }) => id}
          columns={[
            { id: 'at', label: 'When', rowHeader: true, cell: ({ at }) => <Time at={at} zone={zone} /> },
            { id: 'mode', label: 'Places', cell: ({ mode }) => modeWords[mode] },
            { id: 'change', label: 'From and to', cell: ({ from, to }) => `${places(from)} to ${places(to)}` },
            { id: 'by', label: 'By', cell: ({ by }) => by ?? 'the house' },
            { id: 'reason', label: 'Reason', cell: ({ reason }) => reason ?? '' },
          ]}
        />
      )}
    </>
  )
}

function Ask({ pool, fault }: { pool: Pool; fault: { typed: string; words: string } | null }) {
  return (
    <form method="get" className="desk-section" noValidate>
      <input type="hidden" name="pool" value={pool.id} />
      <TextField name="to" id={`to-${pool.id}`} label="New capacity" hint="Empty: no limit." inputMode="numeric" narrow defaultValue={fault?.typed ?? pool.capacity?.toString() ?? ''} error={fault?.words} />
      <div>
        <Button>
          See what it does<span className="visually-hidden">: {modeWords[pool.mode]}</span>
        </Button>
      </div>
    </form>
  )
}

function Confirm({ pool, to, words }: { pool: Pool; to: number | null; words: string }) {
  return (
    <form method="post" className="desk-section" noValidate>
      <Banner title={`From ${places(pool.capacity)} to ${places(to)}`}>{words}</Banner>
      <input type="hidden" name="pool" value={pool.id} />
      <input type="hidden" name="to" value={to ?? ''} />
      <TextField name="reason" id={`reason-${pool.id}`} label="Reason" optional />
      <div className="actions">
        <Button look="primary">Change the capacity</Button>
        <ButtonLink look="quiet" href="?">
          Leave it
        </ButtonLink>
      </div>
    </form>
  )
}

function places(capacity: number | null): string {
  return capacity === null ? 'no limit' : `${capacity.toLocaleString('en-GB')} places`
}
