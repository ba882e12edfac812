import { Banner } from '#app/components/banner.tsx'
import { CheckList } from '#app/components/check-list.tsx'
import { paths } from '#app/platform/paths.ts'
import { GatewayTimeline, timelineWords } from './gateway-timeline.tsx'
import type { ModelChoice } from './lab-panels.server.ts'
import { maskedParts } from './masked-parts.ts'
import type { CaseState, RunState } from './run-state.ts'

/** An attempt as far as it has come: the answers to the visible texts, what the gateway did, and the checks with their reasons. */
export function RunOutcome({ state, models, live }: { state: RunState; models: readonly ModelChoice[]; live?: boolean | undefined }) {
  const hidden = state.cases.filter((one) => one.hidden)
  return (
    <div className="run">
      {state.result && <ResultLine result={state.result} />}
      {state.ended && state.ended.as !== 'answered' && <Stopped ended={state.ended} runRefused={state.ended.as === 'refused'} attemptId={state.attemptId} />}
      {state.cases.filter((one) => !one.hidden).map((one) => (
        <CaseAnswer key={one.caseId} one={one} models={models} live={live && !one.done} />
      ))}
      {live && hidden.length > 0 && !state.result && (
        <p className="field-hint">
          Trying your prompt on other texts: {hidden.filter((one) => one.done).length} of {hidden.length}
        </p>
      )}
      {state.result && <Checks verdicts={state.result.verdicts} />}
    </div>
  )
}

function ResultLine({ result }: { result: NonNullable<RunState['result']> }) {
  const passed = result.verdicts.filter((verdict) => verdict.pass).length
  return (
    <p className={`result-line ${result.pass ? 'result-passed' : 'result-failed'}`}>
      {result.pass ? 'Passed' : 'Not passed yet'}: {passed} of {result.verdicts.length} checks
    </p>
  )
}

function Stopped({ ended, runRefused, attemptId }: { ended: NonNullable<RunState['ended']>; runRefused: boolean; attemptId: string }) {
  const title = { refused: 'The gateway stopped this prompt', failed: 'No answer came', interrupted: 'This run was interrupted', answered: '' }[ended.as]
  return (
    <Banner tone="warn" title={title}>
      <p>{ended.reason ?? (ended.as === 'interrupted' ? 'The server was restarted while it ran.' : '')} It did not cost you an attempt.</p>
      <p className="actions">
        {ended.lesson && <a href={ended.lesson}>Read why in the lesson</a>}
        {runRefused && (
          <form method="post" action={paths.labAppeal(attemptId)} data-soft>
            <button className="button-link">This was wrong: ask a reviewer to look</button>
          </form>
        )}
      </p>
    </Banner>
  )
}

function CaseAnswer({ one, models, live }: { one: CaseState; models: readonly ModelChoice[]; live: boolean | undefined }) {
  const model = one.settlement?.model
  return (
    <div className="run-case">
      {(one.answer || live) && (
        <>
          <div className="answer-head">
            <span className="answer-engine">{models.find((choice) => choice.id === model)?.label ?? model ?? 'Answer'}</span>
            {one.settlement && <span>{billWords(one.settlement)}</span>}
          </div>
          <div className="answer" aria-busy={live || undefined}>
            {one.answer || 'Waiting for the first words…'}
          </div>
        </>
      )}
      {one.decisions.length > 0 && (
        <details className="gateway" open={one.decisions.some((decision) => decision.outcome !== 'allow')}>
          <summary>
            What the gateway did: <span className="gateway-words">{timelineWords(one.decisions)}</span>
          </summary>
          {one.sent && one.decisions.some((decision) => decision.policy === 'redact' && decision.outcome === 'change') && (
            <div className="gateway-sent">
              <p className="field-label">What left the building</p>
              <p className="answer">{maskedParts(one.sent).map((part, index) => (part.masked ? <span key={index} className="redacted">{part.text}</span> : part.text))}</p>
            </div>
          )}
          <GatewayTimeline decisions={one.decisions} />
        </details>
      )}
    </div>
  )
}

function Checks({ verdicts }: { verdicts: NonNullable<RunState['result']>['verdicts'] }) {
  return (
    <CheckList
      label="Checks"
      checks={verdicts.map(({ caseId, grader, pass, reason, hint, about }) => ({
        id: `${caseId ?? ''} ${grader}`,
        name: about ? `${checkName(grader)}, on ${about}` : checkName(grader),
        state: pass ? 'passed' : 'failed',
        reason,
        hint: hint ?? undefined,
      }))}
    />
  )
}

/** A grader's id is written by the lab's author for this: "no-identifiers" reads "No identifiers". */
function checkName(grader: string): string {
  const words = grader.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function billWords({ tokensIn, tokensOut, costMicroUsd, totalMs }: NonNullable<CaseState['settlement']>): string {
  return `${tokensIn} tokens in, ${tokensOut} out · $${(costMicroUsd / 1e6).toFixed(costMicroUsd < 10_000 ? 6 : 4)} · ${totalMs < 1000 ? `${Math.round(totalMs)} ms` : `${(totalMs / 1000).toFixed(1)} s`}`
}
