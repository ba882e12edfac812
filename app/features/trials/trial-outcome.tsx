import { Banner } from '#app/components/banner.tsx'
import { RunAnswer } from '#app/components/run-answer.tsx'
import type { Trial } from './trial.ts'

/** What came of a run: the answer, or why there is none, and what the gateway did. */
export function TrialOutcome({ trial, model, live }: { trial: Trial; model: string; live?: boolean | undefined }) {
  const { stopped } = trial
  return (
    <div className="run">
      {stopped && (
        <Banner tone="warn" title={titles[stopped.as]}>
          <p>{stopped.reason}</p>
          {stopped.lesson && (
            <p>
              <a href={stopped.lesson}>Read why in the lesson</a>
            </p>
          )}
        </Banner>
      )}
      <RunAnswer {...trial} model={model} live={live} />
    </div>
  )
}

/** For those who hear the page instead of seeing it. */
export function trialWords({ answer, stopped }: Trial): string {
  return stopped ? `${titles[stopped.as]}. ${stopped.reason}` : `The answer is here: ${answer.length > 200 ? `${answer.slice(0, 200)}…` : answer}`
}

const titles = { refused: 'The gateway stopped this prompt', failed: 'No answer came', cut: 'The answer is not whole' } as const
