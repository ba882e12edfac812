import { Banner } from '#app/components/banner.tsx'
import { CheckList } from '#app/components/check-list.tsx'
import { RunAnswer } from '#app/components/run-answer.tsx'
import { paths } from '#app/platform/paths.ts'
import type { ModelChoice } from './lab-panels.server.ts'
import type { RunState } from './run-state.ts'

/** An attempt as far as it has come: the answers to the visible texts, what the gateway did, and the checks with their reasons. */
export function RunOutcome({ state, models, live }: { state: RunState; models: readonly ModelChoice[]; live?: boolean | undefined }) {
  const hidden = state.cases.filter((one) => one.hidden)
  return (
    <div className="run">
      {state.result && <ResultLine result={state.result} />}
      {state.ended && state.ended.as !== 'answered' && <Stopped ended={state.ended} runRefused={state.ended.as === 'refused'} attemptId={state.attemptId} />}
      {state.cases.filter((one) => !one.hidden).map((one) => (
        <RunAnswer key={one.caseId} {...one} model={models.find((choice) => choice.id === one.settlement?.model)?.label ?? one.settlement?.model} bill={one.settlement} live={live && !one.done} />
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
