import { StatusWord } from '#app/components/status-word.tsx'
import { Table } from '#app/components/table.tsx'
import { Time } from '#app/components/time.tsx'
import { isLetIn, RATE_MINUTES, resultWords, type Tally } from './tally.ts'

/** Who has been let in, by list, and what happens at each gate. */
export function GateTable({ lists, gates }: Pick<Tally, 'lists' | 'gates'>) {
  return (
    <>
      <dl className="pool-facts">
        {lists.map(({ listId, name, admitted }) => (
          <div key={listId}>
            <dt>{name}</dt>
            <dd>{admitted.toLocaleString('en-GB')} in</dd>
          </div>
        ))}
      </dl>
      {gates.length === 0 ? (
        <p className="quiet">There are no gates yet.</p>
      ) : (
        <Table
          caption="Scans at each gate"
          captionHidden
          rows={gates}
          rowKey={({ gateId }) => gateId}
          columns={[
            { id: 'gate', label: 'Gate', rowHeader: true, cell: ({ name }) => name },
            { id: 'entries', label: 'Entries', numeric: true, cell: ({ entries }) => entries.toLocaleString('en-GB') },
            { id: 'rate', label: `Last ${RATE_MINUTES} min`, numeric: true, cell: ({ lastMinutes }) => lastMinutes },
            { id: 'refusals', label: 'Refused', cell: ({ refusals }) => (refusals.length === 0 ? <span className="quiet">none</span> : refusals.map(({ result, n }) => `${resultWords[result]}: ${n}`).join(', ')) },
          ]}
        />
      )}
    </>
  )
}

/** The newest first, refusals too. */
export function LastScans({ scans, zone }: { scans: Tally['scans']; zone: string }) {
  if (scans.length === 0) return <p className="quiet">No one yet. Scans appear here as they happen.</p>
  return (
    <ol className="scan-list">
      {scans.map(({ id, at, name, result, type, gate }) => (
        <li key={id}>
          <span className="scan-time">
            <Time at={at} zone={zone} as="time" />
          </span>
          <span className="scan-name">{name ?? 'Nobody we know'}</span>
          <StatusWord is={type === 'exit' ? 'ended' : isLetIn(result) ? 'passed' : 'failed'}>{type === 'exit' ? 'Left' : resultWords[result]}</StatusWord>
          <span className="scan-gate">{gate ?? ''}</span>
        </li>
      ))}
    </ol>
  )
}
