import { useRef } from 'react'

import { Banner } from '#app/components/banner.tsx'
import { Button } from '#app/components/button.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { inWords } from '#app/components/time.tsx'
import { rotationPaths } from '#app/platform/rotation-paths.ts'
import { LogReading } from './log-reading.tsx'
import type { LogText, SharedText } from './log-text.ts'
import { Unsaved } from './unsaved.tsx'
import { WeekLogFields } from './week-log-fields.tsx'
import type { LogFaults } from './week-log.form.ts'
import type { WeekLogView } from './week-log-view.server.ts'

/** Why a form was not taken, with all that was typed. */
export type WeekLogAnswer = {
  text: LogText
  typedHours: Record<string, string>
  faults: LogFaults
  /** Of another tab, or of a colleague's machine left open: with the revision that the next save builds on. */
  current: { text: SharedText; revision: number; edit: number; savedAt: Date } | null
  found: { fingerprint: string; lines: readonly string[] } | null
}

export function WeekLogForm({ view, answer }: { view: WeekLogView; answer: WeekLogAnswer | undefined }) {
  const form = useRef<HTMLFormElement>(null)
  const base = answer?.current ?? view
  return (
    <form ref={form} className="form log-form" method="post" action={rotationPaths.weekLog(view.assignmentId, view.week)} noValidate>
      <ErrorSummary errors={answer?.faults ?? {}} title="Nothing was saved yet. What you typed is below." />
      {answer?.current && <Changed current={answer.current} zone={view.zone} />}
      {answer?.found && <ClientData {...answer.found} />}
      <input type="hidden" name="revision" value={base.revision} />
      <input type="hidden" name="edit" value={base.edit} />
      <WeekLogFields text={answer?.text ?? view.text} typedHours={answer?.typedHours} faults={answer?.faults ?? {}} />
      <div className="actions">
        <Button look="primary" formAction={rotationPaths.weekLogSubmission(view.assignmentId, view.week)}>Submit to {view.mentor.split(' ')[0]}</Button>
        <Button>Save draft</Button>
        <Unsaved form={form} />
      </div>
      {view.savedAt && !answer && <p className="text-muted text-sm">Last saved {inWords(view.savedAt, view.zone, 'date-time', true)}.</p>}
    </form>
  )
}

function Changed({ current, zone }: { current: NonNullable<WeekLogAnswer['current']>; zone: string }) {
  return (
    <section className="conflict" aria-labelledby="conflict">
      <Banner tone="warn" title={<span id="conflict">This week was saved somewhere else meanwhile</span>} live>
        Both texts are here: what is saved now, and below it what you typed. Take over what you want to keep; saving then replaces what is saved.
      </Banner>
      <div className="conflict-text">
        <h3>Saved on {inWords(current.savedAt, zone, 'date-time', true)}</h3>
        <LogReading text={current.text} heading="h4" />
      </div>
      <h3>What you typed</h3>
    </section>
  )
}

function ClientData({ fingerprint, lines }: NonNullable<WeekLogAnswer['found']>) {
  return (
    <Banner tone="warn" title="This looks like client data or a secret" live>
      <p>Nothing was saved yet. Your mentor reads this text, so take out what is not needed:</p>
      <ul className="found-list">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <label className="choice">
        <input type="checkbox" name="anyway" value={fingerprint} />
        <span>It is not client data, or it has to be here: save it as it is. That you decided so is noted.</span>
      </label>
    </Banner>
  )
}
