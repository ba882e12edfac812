import { Breadcrumb } from '#app/components/breadcrumb.tsx'
import { Banner } from '#app/components/banner.tsx'
import { StatusWord } from '#app/components/status-word.tsx'
import { inWords } from '#app/components/time.tsx'
import { paths } from '#app/platform/paths.ts'
import { weekInWords } from './day-words.ts'
import { LogReading } from './log-reading.tsx'
import { sharedTextOf } from './log-text.ts'
import { WeekLogForm, type WeekLogAnswer } from './week-log-form.tsx'
import type { WeekLogView } from './week-log-view.server.ts'

type WeekLogPageProps = { view: WeekLogView; answer: WeekLogAnswer | undefined; done: string | null }

/** One's own week: what came back first, then the form, with the week before beside it. */
export function WeekLogPage({ view, answer, done }: WeekLogPageProps) {
  const open = view.state === 'none' || view.state === 'draft' || view.state === 'returned'
  return (
    <div className="content">
      <header className="page-head">
        <Breadcrumb trail={[{ href: paths.rotations(), label: 'Rotations' }]} />
        <h1>{view.isThisWeek ? 'This week' : 'Week'}: {weekInWords(view.week)}</h1>
        <p className="log-head">
          <span>{view.team}</span>
          <StatusWord is={view.status.is}>{view.status.words}</StatusWord>
          {view.submitted && <span className="text-muted">Submitted on {inWords(view.submitted.at, view.zone, 'day')}{view.submitted.late && ', late'}</span>}
        </p>
      </header>
      <div className="log-page">
        <div className="grid content-start gap-6">
          <Said done={answer ? null : done} mentor={view.mentor} />
          {view.reviews.filter((review) => review.note || review.verdict === 'returned').map((review) => (
            <Banner key={`${review.mentorName}-${review.revision}`} tone={review.verdict === 'returned' ? 'warn' : 'good'} title={`${review.mentorName} ${review.verdict === 'returned' ? 'returned' : 'acknowledged'} this on ${inWords(review.at, view.zone, 'day')}`}>
              {review.note}
            </Banner>
          ))}
          {view.state === 'locked' && <Banner title="This week is closed">The end review is signed, so what was written stays as it is.</Banner>}
          {open || answer ? (
            <WeekLogForm key={`${view.revision}.${view.edit}`} view={view} answer={answer} />
          ) : (
            <>
              <LogReading text={sharedTextOf(view.text)} heading="h2" />
              {view.text.privateNote && (
                <section className="log-private-note">
                  <h2>Note to yourself</h2>
                  <p>{view.text.privateNote}</p>
                </section>
              )}
              {view.state !== 'locked' && (
                <details className="log-change">
                  <summary>Change it</summary>
                  <p className="text-muted">What you submitted is kept. A new version is read once you submit it again.</p>
                  <WeekLogForm view={view} answer={undefined} />
                </details>
              )}
            </>
          )}
        </div>
        {view.before && (
          <aside className="log-before" aria-labelledby="before">
            <details open>
              <summary><h2 id="before">{weekInWords(view.before.week)}</h2></summary>
              <LogReading text={view.before.text} />
              <a href={view.before.href}>Open that week</a>
            </details>
          </aside>
        )}
      </div>
    </div>
  )
}

function Said({ done, mentor }: { done: string | null; mentor: string }) {
  if (done === 'submitted') return <Banner tone="good" title="Submitted" live>{mentor} has been told. You will hear when it is read.</Banner>
  if (done === 'already-submitted') return <Banner title="This was submitted before" live>Nothing has changed since, so nothing was sent again.</Banner>
  if (done === 'saved') return <Banner tone="good" title="Saved as a draft" live>Nobody else reads it until you submit it.</Banner>
  return done === 'nothing-changed' ? <Banner title="Nothing had changed" live>The draft is as it was.</Banner> : null
}
