import { CircleCheck, CircleDashed } from 'lucide-react'

import { Banner } from '#app/components/banner.tsx'
import { CheckGroups } from '#app/components/check-groups.tsx'
import { Icon } from '#app/components/icon.tsx'
import { RunAnswer } from '#app/components/run-answer.tsx'
import { checksByText } from './checks-by-text.ts'
import type { ModelChoice } from './lab-panels.server.ts'
import type { RunState } from './run-state.ts'
import { progressWords, resultWords } from './run-words.ts'
import { StoppedRun } from './stopped-run.tsx'

type RunOutcomeProps = {
  state: RunState
  models: readonly ModelChoice[]
  live?: boolean | undefined
  /** It came while the person was watching. */
  fresh?: boolean | undefined
  onward?: { href: string; words: string } | null
  courseEnd: string
}

/** An attempt as far as it has come: how it went, the answers to the visible texts, what the gateway did, and the checks with their reasons. */
export function RunOutcome({ state, models, live, fresh, onward, courseEnd }: RunOutcomeProps) {
  const { cases, result, ended } = state
  return (
    <div className="run">
      {result ? <ResultLine result={result} /> : live && <p className="run-progress">{progressWords(state)}</p>}
      {ended?.courseCompleted ? (
        <Banner tone="good" title="That was the last piece of this course">
          <a href={courseEnd}>See what you have earned</a>
        </Banner>
      ) : (
        result?.pass && (
          <Banner tone="good" title="This lab is done">
            The pass stays, however often you run it again. {onward && <a href={onward.href}>{onward.words}</a>}
          </Banner>
        )
      )}
      {ended && ended.as !== 'answered' && <StoppedRun state={state} as={ended.as} reason={ended.reason} lesson={ended.lesson} />}
      {cases.filter((one) => !one.hidden).map((one) => (
        <RunAnswer key={one.caseId} {...one} model={models.find((choice) => choice.id === one.settlement?.model)?.label ?? one.settlement?.model} bill={one.settlement} live={live && !one.done} />
      ))}
      {result && <CheckGroups label="Checks" groups={checksByText(result.verdicts)} fresh={fresh} />}
    </div>
  )
}

function ResultLine({ result }: { result: NonNullable<RunState['result']> }) {
  return (
    <p className={`result-line ${result.pass ? 'result-passed' : 'result-failed'}`}>
      <Icon of={result.pass ? CircleCheck : CircleDashed} />
      {resultWords(result)}
    </p>
  )
}
