import { Banner } from '#app/components/banner.tsx'
import { Breadcrumb } from '#app/components/breadcrumb.tsx'
import { Button } from '#app/components/button.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { StatusWord } from '#app/components/status-word.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { TextArea } from '#app/components/text-area.tsx'
import { dayInWords } from '#app/components/time.tsx'
import { paths } from '#app/platform/paths.ts'
import { rotationPaths } from '#app/platform/rotation-paths.ts'
import { spanInWords } from './day-words.ts'
import { GoalItem } from './goal-item.tsx'
import type { GoalsAnswer } from './goals-answer.ts'
import type { GoalsView } from './goals-view.server.ts'

/** An assignment with its goals: what they are, how far they are agreed, and what came of them. */
export function GoalsPage({ view, answer, done }: { view: GoalsView; answer: GoalsAnswer | undefined; done: string | null }) {
  const room = 5 - view.goals.length
  return (
    <div className="content">
      <header className="page-head">
        <Breadcrumb trail={[view.own ? { href: paths.rotations(), label: 'Rotations' } : view.agrees ? { href: rotationPaths.mentoring(), label: 'Mentoring' } : { href: paths.rotations(), label: 'Rotations' }]} />
        <h1>{view.own ? 'Goals' : `Goals of ${view.member}`}</h1>
        <p className="page-lead">{view.team}, {spanInWords(view)}. Mentor: {view.mentor}. Team lead: {view.host}.</p>
      </header>
      <div className="log-page">
        <div className="grid content-start gap-8">
          {!answer && done && doneWords[done] && <Banner tone="good" title={doneWords[done]} live />}
          {answer?.said && <Banner tone="warn" title={answer.said} live>What you typed is kept below.</Banner>}
          {view.closed && <Banner title="This assignment is closed">The end review is signed, so its goals stay as they are.</Banner>}
          {view.goals.length === 0 && <EmptyState title="No goals yet">{view.writes ? 'Set two or three: what will be different at the end, and how you will know.' : 'They appear here once they are set.'}</EmptyState>}
          {view.goals.length > 0 && (
            <ol className="goal-list">
              {view.goals.map((goal) => (
                <GoalItem key={goal.id} view={view} goal={goal} answer={answer?.goalId === goal.id ? answer : undefined} />
              ))}
            </ol>
          )}
          {view.writes && room > 0 && <NewGoal view={view} answer={answer?.goalId === null ? answer : undefined} open={view.goals.length === 0} room={room} />}
          {view.writes && room <= 0 && <p className="text-muted">Five is the most. Word one anew if it has changed.</p>}
        </div>
        <aside className="log-before" aria-labelledby="reviews">
          <h2 id="reviews" className="zone-title">Reviews</h2>
          <ul className="review-lines">
            {view.reviews.map((review) => (
              <li key={review.id}>
                <a href={review.href}>{review.title}</a>
                <StatusWord is={review.is}>{review.words}</StatusWord>
                <span className="text-muted">Due {dayInWords(review.dueOn)}</span>
              </li>
            ))}
          </ul>
          {view.reviews.length === 0 && <p className="text-muted">They open when the assignment begins.</p>}
        </aside>
      </div>
    </div>
  )
}

function NewGoal({ view, answer, open, room }: { view: GoalsView; answer: GoalsAnswer | undefined; open: boolean; room: number }) {
  const form = (
    <form className="form" method="post" action={rotationPaths.goals(view.assignmentId)} noValidate>
      <ErrorSummary errors={answer?.faults ?? {}} title="The goal is not set yet" />
      <TextArea name="text" label="Goal" hint="What will be different because of you?" rows={2} defaultValue={answer?.text ?? ''} error={answer?.faults['text']} />
      <TextField name="measure" label="Measure" hint="How will you and others know that it is reached?" defaultValue={answer?.measure ?? ''} error={answer?.faults['measure']} />
      <Button look="primary">Set goal</Button>
    </form>
  )
  if (open || answer) return <section aria-labelledby="new-goal" className="grid gap-3"><h2 id="new-goal">New goal</h2>{form}</section>
  return (
    <details className="log-change">
      <summary>Set another goal</summary>
      <p className="text-muted">There is room for {room === 1 ? 'one more' : `${room} more`}.</p>
      {form}
    </details>
  )
}

const doneWords: Record<string, string> = { set: 'The goal is set. Your mentor agrees to it next.', agreed: 'Agreed', settled: 'Noted', 'nothing-changed': 'Nothing had changed' }
