import { ButtonLink } from '#app/components/button.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { StatusWord } from '#app/components/status-word.tsx'
import { inWords } from '#app/components/time.tsx'
import { paths } from '#app/platform/paths.ts'
import type { CourseCard } from './course-card.ts'
import { CourseList } from './course-list.tsx'
import type { CredentialRow } from './credential-rows.server.ts'

type MyLearningPageProps = { courses: readonly CourseCard[]; credentials: readonly CredentialRow[]; zone: string }

/** What one is in the middle of, what one has finished, and what one holds. */
export function MyLearningPage({ courses, credentials, zone }: MyLearningPageProps) {
  const over = (course: CourseCard) => ['completed', 'revoked', 'withdrawn'].includes(course.progress?.status ?? '')
  const underWay = courses.filter((course) => !over(course))
  const finished = courses.filter(over)
  return (
    <div className="content grid gap-12">
      <header className="page-head mb-0">
        <h1>My learning</h1>
      </header>
      {courses.length === 0 ? (
        <EmptyState title="You have not started a course" actions={<ButtonLink href={paths.learn()} look="primary">See the courses</ButtonLink>}>
          The courses you start, what you finish and the certificates you earn will be kept here.
        </EmptyState>
      ) : (
        <>
          {underWay.length > 0 && (
            <section aria-labelledby="under-way" className="grid gap-3">
              <h2 id="under-way">Under way</h2>
              <CourseList courses={underWay} zone={zone} heading="h3" />
            </section>
          )}
          <section aria-labelledby="credentials" className="grid gap-3">
            <h2 id="credentials">Certificates</h2>
            {credentials.length === 0 ? (
              <p className="text-muted">None yet. A course that earns one says so, and it appears here on the day you finish.</p>
            ) : (
              <ul className="row-list">
                {credentials.map((one) => (
                  <li key={one.publicId} className="credential-row">
                    <a href={one.href}>{one.name}</a>
                    <span className="text-muted">Issued on {inWords(one.issuedAt, zone, 'short-date')}</span>
                    <StatusWord is={one.is}>{one.words}</StatusWord>
                  </li>
                ))}
              </ul>
            )}
          </section>
          {finished.length > 0 && (
            <section aria-labelledby="finished" className="grid gap-3">
              <h2 id="finished">Finished</h2>
              <CourseList courses={finished} zone={zone} heading="h3" />
            </section>
          )}
        </>
      )}
    </div>
  )
}
