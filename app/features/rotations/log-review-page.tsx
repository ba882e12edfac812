import { Banner } from '#app/components/banner.tsx'
import { Breadcrumb } from '#app/components/breadcrumb.tsx'
import { Button, ButtonLink } from '#app/components/button.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { TextArea } from '#app/components/text-area.tsx'
import { inWords } from '#app/components/time.tsx'
import { rotationPaths } from '#app/platform/rotation-paths.ts'
import { weekInWords } from './day-words.ts'
import { LogReading } from './log-reading.tsx'
import type { LogReviewView } from './log-review-view.server.ts'
import type { SharedText } from './log-text.ts'

/** Why a verdict was not written. `read` is what the mentor had before them when a newer text came in. */
export type LogReviewAnswer = { note: string; fault: string | null; read: SharedText | null }

/** One week of a mentee, with what the goals were and what was asked for last time. */
export function LogReviewPage({ view, answer }: { view: LogReviewView; answer: LogReviewAnswer | undefined }) {
  const own = view.reviews.find((review) => review.own)
  return (
    <div className="content">
      <header className="page-head">
        <Breadcrumb trail={[{ href: rotationPaths.mentoring(), label: 'Mentoring' }]} />
        <h1>{view.member}: {weekInWords(view.week)}</h1>
        <p className="page-lead">{view.team}. Submitted on {inWords(view.submittedAt, view.zone, 'day')}{view.late && ', late'}.</p>
      </header>
      <div className="log-page">
        <div className="grid content-start gap-6">
          {answer?.read && (
            <Banner tone="warn" title={`${view.member} submitted a newer text while you read`} live>
              Nothing was written. Your note is kept below. Both texts are here: first the newer one, then the one you read.
            </Banner>
          )}
          {view.before && !answer?.read && <Banner title={`${view.before.mentorName} returned the text before this one`}>{view.before.note}</Banner>}
          {answer?.read ? (
            <div className="both-texts">
              <section><h2>Submitted now</h2><LogReading text={view.text} /></section>
              <section><h2>What you read</h2><LogReading text={answer.read} /></section>
            </div>
          ) : (
            <LogReading text={view.text} heading="h2" />
          )}
          {view.reviews.map((review) => (
            <Banner key={review.mentorName} tone={review.verdict === 'acknowledged' ? 'good' : 'warn'} title={`${review.own ? 'You' : review.mentorName} ${review.verdict} this on ${inWords(review.at, view.zone, 'day')}`}>{review.note}</Banner>
          ))}
          {own ? <ButtonLink className="justify-self-start" href={rotationPaths.mentoring()} look="primary">Back to what waits</ButtonLink> : <VerdictForm view={view} answer={answer} />}
        </div>
        <aside className="log-before" aria-labelledby="goals">
          <h2 id="goals" className="zone-title">Goals</h2>
          {view.goals.length === 0 ? <p className="text-muted">None set yet.</p> : <ul className="goal-short">{view.goals.map((goal) => <li key={goal.text}>{goal.text}<span className="text-muted">{goal.measure}</span></li>)}</ul>}
          <a href={rotationPaths.goals(view.assignmentId)}>Open the goals</a>
          {view.before && (
            <details className="mt-4">
              <summary>The text that was returned</summary>
              <LogReading text={view.before.text} />
            </details>
          )}
        </aside>
      </div>
    </div>
  )
}

function VerdictForm({ view, answer }: { view: LogReviewView; answer: LogReviewAnswer | undefined }) {
  const errors: Record<string, string> = answer?.fault ? { note: answer.fault } : {}
  return (
    <form className="form verdict-form" method="post" action={rotationPaths.logReview(view.logId)} noValidate>
      <ErrorSummary errors={errors} title="The log is not reviewed yet" />
      <input type="hidden" name="revision" value={view.revisionId} />
      <TextArea name="note" label={`A note to ${view.member.split(' ')[0]}`} hint="Needed when you return it. One question is worth more than three remarks." optional defaultValue={answer?.note ?? ''} error={errors['note']} rows={3} />
      <div className="actions">
        <Button look="primary" name="verdict" value="acknowledged">Acknowledge</Button>
        <Button name="verdict" value="returned">Return with a note</Button>
      </div>
    </form>
  )
}
