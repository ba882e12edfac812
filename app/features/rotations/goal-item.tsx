import { Button } from '#app/components/button.tsx'
import { Select } from '#app/components/select.tsx'
import { StatusWord, type StatusKind } from '#app/components/status-word.tsx'
import { TextArea } from '#app/components/text-area.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { inWords } from '#app/components/time.tsx'
import { rotationPaths } from '#app/platform/rotation-paths.ts'
import type { GoalState } from '#db/schema/rotation-work.ts'
import type { GoalsAnswer } from './goals-answer.ts'
import type { GoalsView } from './goals-view.server.ts'

type Goal = GoalsView['goals'][number]

/** One goal, what became of it, and what whoever looks may do with it. */
export function GoalItem({ view, goal, answer }: { view: GoalsView; goal: Goal; answer: GoalsAnswer | undefined }) {
  const id = `goal-${goal.position}`
  return (
    <li className="goal" id={id}>
      <div className="goal-head">
        <h2>{goal.text}</h2>
        <StatusWord is={goalWords[goal.state].is}>{goalWords[goal.state].words}</StatusWord>
      </div>
      <p><span className="text-muted">Measure: </span>{goal.measure}</p>
      {view.agrees && goal.state === 'set' && (
        <form method="post" action={rotationPaths.goalAgreement(view.assignmentId, goal.id)}>
          <Seen goal={goal} />
          <Button look="primary" size="small">Agree to this goal</Button>
        </form>
      )}
      <div className="goal-more">
        {view.writes && (
          <details open={Boolean(answer?.faults['text'] ?? answer?.faults['measure'] ?? answer?.said)}>
            <summary>Word it anew</summary>
            <form className="form" method="post" action={rotationPaths.goal(view.assignmentId, goal.id)} noValidate>
              <Seen goal={goal} />
              <TextArea name="text" id={`${id}-text`} label="Goal" rows={2} defaultValue={answer?.text || goal.text} error={answer?.faults['text']} />
              <TextField name="measure" id={`${id}-measure`} label="Measure" defaultValue={answer?.measure || goal.measure} error={answer?.faults['measure']} />
              <Button>Save the new words</Button>
            </form>
          </details>
        )}
        {(view.writes || view.settles || view.agrees) && goal.state !== 'dropped' && (
          <details open={Boolean(answer?.faults['reason'])}>
            <summary>{view.settles ? 'Say how it ended' : 'Drop it'}</summary>
            <form className="form" method="post" action={rotationPaths.goalOutcome(view.assignmentId, goal.id)} noValidate>
              {view.settles ? <Select name="to" id={`${id}-to`} label="How it ended" choices={[{ value: 'met', label: 'Met' }, { value: 'partly', label: 'Partly met' }, { value: 'dropped', label: 'Dropped' }]} /> : <input type="hidden" name="to" value="dropped" />}
              <TextField name="reason" id={`${id}-reason`} label={view.settles ? 'In a sentence' : 'Why is it dropped?'} defaultValue={answer?.reason ?? ''} error={answer?.faults['reason']} optional={view.settles} />
              <Button>{view.settles ? 'Save how it ended' : 'Drop the goal'}</Button>
            </form>
          </details>
        )}
        <details>
          <summary>History</summary>
          <ol className="goal-history">
            {goal.changes.map((change) => (
              <li key={change.seq}>
                {goalWords[change.to].words} by {change.byName} on {inWords(change.at, view.zone, 'short-date')}{change.reason && `: ${change.reason}`}
                {(change.text !== goal.text || change.measure !== goal.measure) && <span className="text-muted"> Then: {change.text} ({change.measure})</span>}
              </li>
            ))}
          </ol>
        </details>
      </div>
    </li>
  )
}

/** The words that whoever presses the button has read. */
function Seen({ goal }: { goal: Goal }) {
  return (
    <>
      <input type="hidden" name="seenText" value={goal.text} />
      <input type="hidden" name="seenMeasure" value={goal.measure} />
    </>
  )
}

const goalWords: Record<GoalState, { is: StatusKind; words: string }> = {
  set: { is: 'waiting', words: 'Set, not agreed yet' },
  agreed: { is: 'in-progress', words: 'Agreed' },
  met: { is: 'done', words: 'Met' },
  partly: { is: 'due', words: 'Partly met' },
  dropped: { is: 'ended', words: 'Dropped' },
}
