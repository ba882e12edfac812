import { ButtonLink } from '#app/components/button.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { StatusWord } from '#app/components/status-word.tsx'
import { dayInWords } from '#app/components/time.tsx'
import { counted } from '#app/components/plain-words.ts'
import { rotationPaths } from '#app/platform/rotation-paths.ts'
import { spanInWords, weekInWords } from './day-words.ts'
import type { myRotation } from './my-rotation.server.ts'
import { TimelineTable } from './timeline-table.tsx'

type Member = NonNullable<Awaited<ReturnType<typeof myRotation>>['member']>
type Now = NonNullable<Member['now']>

/** A member's own: this week's log first, then what came back or is missing, goals and reviews, and the way so far. */
export function MemberPart({ member }: { member: Member }) {
  const { now } = member
  return (
    <>
      {now ? <ThisWeek now={now} /> : <EmptyState title={member.cohort.begun ? 'No team at the moment' : `Your cohort starts on ${dayInWords(member.cohort.startsOn)}`}>{member.cohort.begun ? 'Your next assignment is on the timeline below.' : 'Your first team and your mentor appear here when they are set.'}</EmptyState>}
      <section aria-labelledby="way" className="grid grid-cols-1 gap-3">
        <div className="head-with-link">
          <h2 id="way">Your way</h2>
          <a href={rotationPaths.rotationTimeline(member.cohort.id)}>The whole cohort</a>
        </div>
        <TimelineTable caption="Your assignments by month" groups={[{ id: 'own', name: null, timeline: member.timeline }]} namesHidden />
        {member.others.some((one) => one.reviews.length > 0) && (
          <ul className="row-list">
            {member.others.flatMap((one) => one.reviews.map((review) => (
              <li key={review.id} className="waiting-row">
                <a href={review.href}>{review.title}: {one.team}</a>
                <StatusWord is={review.is}>{review.words}</StatusWord>
              </li>
            )))}
          </ul>
        )}
      </section>
    </>
  )
}

function ThisWeek({ now }: { now: Now }) {
  const returned = now.earlier.filter((week) => week.shown === 'returned')
  const missing = now.earlier.filter((week) => week.shown === 'missing')
  const { thisWeek } = now
  const done = thisWeek !== null && ['submitted', 'acknowledged'].includes(thisWeek.shown)
  return (
    <div className="rotation-now">
      <section aria-labelledby="week" className="resume">
        <p className="eyebrow">{now.team}, with {now.mentors.join(' and ')}</p>
        <h2 id="week" className="resume-title">{thisWeek ? `This week’s log` : 'No log this week'}</h2>
        {thisWeek && (
          <>
            <p className="log-head"><span className="text-muted">{weekInWords(thisWeek.week)}</span><StatusWord is={thisWeek.is}>{thisWeek.words}</StatusWord></p>
            <p className="mt-4"><ButtonLink href={thisWeek.href} look={done ? 'plain' : 'primary'} size="large">{done ? 'Open this week’s log' : thisWeek.shown === 'draft' ? 'Go on with this week’s log' : 'Write this week’s log'}</ButtonLink></p>
          </>
        )}
        {(returned.length > 0 || missing.length > 0) && (
          <ul className="row-list mt-6">
            {[...returned, ...missing].map((week) => (
              <li key={week.week} className="waiting-row">
                <a href={week.href}>{weekInWords(week.week)}</a>
                <StatusWord is={week.is}>{week.words}</StatusWord>
                {week.note && <q className="log-note">{week.note}</q>}
              </li>
            ))}
          </ul>
        )}
      </section>
      <div className="grid content-start gap-8">
        <section aria-labelledby="reviews" className="grid grid-cols-1 gap-2">
          <h2 id="reviews" className="zone-title">Reviews</h2>
          <ul className="review-lines">
            {now.reviews.map((review) => (
              <li key={review.id}>
                <a href={review.href}>{review.title}</a>
                <StatusWord is={review.is}>{review.wants === 'write' && !review.overdue ? 'Write your part' : review.wants === 'sign' ? 'Sign it' : review.words}</StatusWord>
                <span className="text-muted">Due {dayInWords(review.dueOn)}</span>
              </li>
            ))}
          </ul>
        </section>
        <section aria-labelledby="own-goals" className="grid grid-cols-1 gap-2">
          <h2 id="own-goals" className="zone-title">Goals</h2>
          {now.goals.length === 0 ? <p className="text-muted">None yet.</p> : <ul className="goal-short">{now.goals.map((goal) => <li key={goal.text}>{goal.text}{goal.state === 'set' && <span className="text-muted">Not agreed yet</span>}</li>)}</ul>}
          <a href={now.goalsHref}>{now.goals.length === 0 ? 'Set your goals' : 'Open your goals'}</a>
        </section>
        <details className="weeks-before">
          <summary>{counted(now.earlier.length, 'earlier week')} on this team</summary>
          <ul className="row-list">
            {now.earlier.map((week) => (
              <li key={week.week} className="waiting-row"><a href={week.href}>{weekInWords(week.week)}</a><StatusWord is={week.is}>{week.words}</StatusWord></li>
            ))}
          </ul>
          <p className="text-muted">{spanInWords(now)}</p>
        </details>
      </div>
    </div>
  )
}
