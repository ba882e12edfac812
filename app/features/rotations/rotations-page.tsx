import { Banner } from '#app/components/banner.tsx'
import { Button, ButtonLink } from '#app/components/button.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { StatusWord } from '#app/components/status-word.tsx'
import { dayInWords } from '#app/components/time.tsx'
import { paths } from '#app/platform/paths.ts'
import { rotationPaths } from '#app/platform/rotation-paths.ts'
import { spanInWords } from './day-words.ts'
import { MemberPart } from './member-part.tsx'
import type { myRotation } from './my-rotation.server.ts'

type MyRotation = Awaited<ReturnType<typeof myRotation>>

/** Rotations as they concern whoever looks: their own first, then whom they lead, mentor, manage or plan for. */
export function RotationsPage({ view, done }: { view: MyRotation; done: string | null }) {
  const { member, led, reports, cohorts, mentors } = view
  const nothing = !member && !mentors && led.length + reports.length + cohorts.length === 0
  return (
    <div className="content grid grid-cols-1 gap-12">
      <header className="page-head mb-0">
        <h1>Rotations</h1>
        {member ? <p className="page-lead">{member.cohort.programme}, {member.cohort.name}</p> : <p className="page-lead">People early in their career work on two or three teams, five months each, with a mentor at their side.</p>}
      </header>
      {done === 'confirmed' && <Banner tone="good" title="Confirmed" live>The member has been told.</Banner>}
      {nothing && (
        <EmptyState title="You are in no cohort" actions={<ButtonLink href={paths.learn()}>See the courses</ButtonLink>}>
          Rotations are for AI Athletes and those around them. Your team lead or the programme manager can tell you when the next cohort begins.
        </EmptyState>
      )}
      {member && <MemberPart member={member} />}
      {(mentors || cohorts.length > 0) && (
        <section aria-labelledby="places" className="grid grid-cols-1 gap-3">
          <h2 id="places">{cohorts.length > 0 ? 'Cohorts' : 'Mentoring'}</h2>
          <ul className="row-list">
            {mentors && <li className="waiting-row"><a href={rotationPaths.mentoring()}>What waits for you as a mentor</a></li>}
            {cohorts.map((cohort) => (
              <li key={cohort.id} className="waiting-row">
                <a href={rotationPaths.rotationDesk(cohort.id)}>{cohort.name}</a>
                <span className="text-muted">{cohort.programme}</span>
                <a href={rotationPaths.rotationTimeline(cohort.id)}>Timeline</a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {led.length > 0 && <Led led={led} />}
      {reports.length > 0 && (
        <section aria-labelledby="reports" className="grid grid-cols-1 gap-3">
          <h2 id="reports">People who report to you</h2>
          <ul className="row-list">
            {reports.map((one) => (
              <li key={one.id} className="waiting-row">
                <span><strong>{one.person}</strong>: {one.team} <span className="text-muted">{spanInWords(one)}</span></span>
                <StatusWord is={one.is}>{one.words}</StatusWord>
                {one.reviews.map((review) => <a key={review.id} href={review.href}>{review.title}, {review.words.toLowerCase()}</a>)}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

function Led({ led }: Pick<MyRotation, 'led'>) {
  return (
    <section aria-labelledby="led" className="grid grid-cols-1 gap-3">
      <h2 id="led">On your team</h2>
      <ul className="row-list">
        {led.map((one) => (
          <li key={one.id} className="waiting-row">
            <span><strong>{one.person}</strong> <span className="text-muted">{one.team}, {spanInWords(one)}. Mentor: {one.mentors.join(' and ')}.</span></span>
            <StatusWord is={one.is}>{one.words}</StatusWord>
            {one.confirm && <form method="post" action={one.confirm}><Button size="small" look="primary">Confirm the arrival</Button></form>}
            {one.reviews.map((review) => <a key={review.id} href={review.href}>Sign the {review.title.toLowerCase()}, due {dayInWords(review.dueOn)}</a>)}
          </li>
        ))}
      </ul>
    </section>
  )
}
