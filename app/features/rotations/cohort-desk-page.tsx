import { Breadcrumb } from '#app/components/breadcrumb.tsx'
import { Button, ButtonLink } from '#app/components/button.tsx'
import { Stat } from '#app/components/stat.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { dayInWords } from '#app/components/time.tsx'
import { paths } from '#app/platform/paths.ts'
import { rotationPaths } from '#app/platform/rotation-paths.ts'
import type { CohortDesk } from './cohort-desk.server.ts'
import { CoverageTable } from './coverage-table.tsx'
import { GapList, LateReviews, MentorLoad, MissingWeeks } from './desk-lists.tsx'
import { SeatTable } from './seat-table.tsx'

/** The programme manager's desk: what is not as it should be comes first, with a link to where it can be mended. */
export function CohortDeskPage({ desk }: { desk: CohortDesk }) {
  const { cohort } = desk
  const weeks = desk.missing.reduce((sum, row) => sum + row.weeks.length, 0)
  const unfit = desk.seats.filter((line) => line.verdict === 'short' || line.verdict === 'over').length
  return (
    <div className="content grid grid-cols-1 gap-12">
      <header className="page-head mb-0">
        <Breadcrumb trail={[{ href: paths.rotations(), label: 'Rotations' }]} />
        <h1>{cohort.name}</h1>
        <p className="page-lead">{cohort.programme}. {desk.there} of {desk.coverage.rows.length} people are on a team {desk.day === desk.today ? 'today' : `on ${dayInWords(desk.day)}`}.</p>
        <p className="actions"><ButtonLink href={rotationPaths.rotationTimeline(cohort.id)}>Open the timeline</ButtonLink></p>
      </header>
      <div className="desk-stats">
        <Stat label="Gaps in coverage" value={desk.gaps.length} href={desk.gaps.length > 0 ? '#gaps' : undefined} />
        <Stat label="Seats outside of their limits" value={unfit} href={unfit > 0 ? '#seats' : undefined} />
        <Stat label="Weeks without a log" value={weeks} href={weeks > 0 ? '#weeks' : undefined} />
        <Stat label="Reviews overdue" value={desk.reviews.length} href={desk.reviews.length > 0 ? '#late' : undefined} />
      </div>
      <section aria-labelledby="coverage" className="grid grid-cols-1 gap-4">
        <div className="head-with-link">
          <h2 id="coverage">Coverage</h2>
          <a href={rotationPaths.coverageCsv(cohort.id)} data-reload="">Coverage as CSV</a>
        </div>
        <CoverageTable desk={desk} />
        <GapList gaps={desk.gaps} />
      </section>
      <section aria-labelledby="seats" className="grid grid-cols-1 gap-4">
        <div className="head-with-link">
          <h2 id="seats">Seats</h2>
          <form method="get" action={rotationPaths.rotationDesk(cohort.id)} className="day-form">
            <TextField name="on" label="On the day" type="date" defaultValue={desk.day} />
            <Button size="small">Show</Button>
          </form>
        </div>
        <SeatTable desk={desk} />
      </section>
      <section aria-labelledby="overdue" className="grid grid-cols-1 gap-6">
        <div className="head-with-link">
          <h2 id="overdue">What is late</h2>
          <a href={rotationPaths.overdueCsv(cohort.id)} data-reload="">Late weeks and reviews as CSV</a>
        </div>
        <MissingWeeks rows={desk.missing} />
        <LateReviews rows={desk.reviews} />
      </section>
      <section aria-labelledby="mentors" className="grid grid-cols-1 gap-4">
        <h2 id="mentors">Mentors</h2>
        <MentorLoad rows={desk.mentors} zone={cohort.zone} />
      </section>
    </div>
  )
}
