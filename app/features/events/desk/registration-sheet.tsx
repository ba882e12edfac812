import { Button, ButtonLink } from '#app/components/button.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { StatusWord } from '#app/components/status-word.tsx'
import { Table } from '#app/components/table.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { Time } from '#app/components/time.tsx'
import { eventPaths } from '#app/platform/event-paths.ts'
import type { CheckInResult } from '#db/schema/check-ins.ts'
import type { Lane, PoolMode, SeatState } from '#db/schema/seats.ts'
import { seatStateWords, sourceWords } from './seat-state-words.ts'
import { modeWords, resultWords } from './tally.ts'

type RegistrationSheetProps = {
  slug: string
  zone: string
  registration: { handle: string; email: string; team: string | null; code: string; ticketNo: number; source: keyof typeof sourceWords; createdAt: Date | string; state: SeatState | null; mode: PoolMode | null; needs: string | null }
  history: readonly { seatId: string; seq: number; mode: PoolMode; lane: Lane; to: SeatState; at: Date | string; by: string | null; reason: string | null }[]
  scans: readonly { id: string; at: Date | string; type: 'entry' | 'exit'; result: CheckInResult; list: string; gate: string | null }[]
  reason: string | undefined
  errors: Readonly<Record<string, string>>
}

/** One person at one event: where they stand, how they came there, and what an organizer may do about it. */
export function RegistrationSheet({ slug, zone, registration, history, scans, reason, errors }: RegistrationSheetProps) {
  const { state, mode, email, team, code, ticketNo, source, createdAt, handle, needs } = registration
  const { is, words } = seatStateWords(state)
  return (
    <div className="desk-columns">
      <div className="desk-section">
        <dl className="facts">
          <dt>State</dt>
          <dd>
            <StatusWord is={is}>{words}</StatusWord> {mode && modeWords[mode]}
          </dd>
          <dt>Address</dt>
          <dd>{email}</dd>
          <dt>Team</dt>
          <dd>{team ?? 'none'}</dd>
          <dt>{sourceWords[source]}</dt>
          <dd>
            <Time at={createdAt} zone={zone} />
          </dd>
          <dt>Ticket code</dt>
          <dd>
            <code>{code}</code>
            {ticketNo > 1 && `, ticket number ${ticketNo}`}
          </dd>
          {needs && (
            <>
              <dt>Needs</dt>
              <dd>{needs}</dd>
            </>
          )}
        </dl>
        <Table
          caption="What happened"
          rows={history}
          rowKey={({ seatId, seq }) => `${seatId}-${seq}`}
          columns={[
            { id: 'at', label: 'When', rowHeader: true, cell: ({ at }) => <Time at={at} zone={zone} /> },
            { id: 'to', label: 'Became', cell: (change) => `${seatStateWords(change.to).words}, ${modeWords[change.mode].toLowerCase()}` },
            { id: 'by', label: 'By', cell: ({ by }) => by ?? 'the house' },
            { id: 'reason', label: 'Reason', cell: (change) => change.reason ?? '' },
          ]}
        />
        {scans.length > 0 && (
          <Table
            caption="At the doors"
            rows={scans}
            rowKey={({ id }) => id}
            columns={[
              { id: 'at', label: 'When', rowHeader: true, cell: ({ at }) => <Time at={at} zone={zone} /> },
              { id: 'where', label: 'Where', cell: ({ list, gate }) => (gate ? `${list}, ${gate}` : list) },
              { id: 'result', label: 'Answer', cell: ({ result, type }) => (type === 'exit' && result === 'ok' ? 'Left' : resultWords[result]) },
            ]}
          />
        )}
      </div>
      <div className="desk-section">
        {state !== 'confirmed' && <ButtonLink href={`${eventPaths.deskForcedSeats(slug)}?find=${encodeURIComponent(handle)}`}>Give them a place</ButtonLink>}
        {state !== null && (
          <form className="form" method="post" noValidate>
            <ErrorSummary errors={errors} title="Nothing was changed" />
            <TextField name="reason" label="End the registration because" hint="They read this in the letter that tells them." defaultValue={reason} error={errors['reason']} />
            <Button look="danger">End the registration</Button>
          </form>
        )}
      </div>
    </div>
  )
}
