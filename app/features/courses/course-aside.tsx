import { ButtonLink } from '#app/components/button.tsx'
import { counted, durationWords } from '#app/components/plain-words.ts'
import { dayInWords } from '#app/components/time.tsx'
import { paths } from '#app/platform/paths.ts'
import { CourseState } from './course-state.tsx'
import type { CourseView } from './course-view.ts'
import { StartCourse } from './start-course.tsx'

/** The one primary button of a course and the facts to decide by. */
export function CourseAside({ course, zone, signedIn }: { course: CourseView; zone: string; signedIn: boolean }) {
  return (
    <aside className="course-aside" aria-label="Start or resume">
      <CourseState title={course.title} progress={course.progress} zone={zone} />
      <PrimaryButton course={course} signedIn={signedIn} />
      <dl className="facts">
        <dt>Audience</dt>
        <dd>{course.audience}</dd>
        <dt>Level</dt>
        <dd>{course.level}</dd>
        <dt>Time</dt>
        <dd>
          {durationWords(course.minutes)}, {counted(course.lessons, 'lesson')}
        </dd>
        {course.passMark !== null && (
          <>
            <dt>To pass</dt>
            <dd>{course.passMark}% in each quiz</dd>
          </>
        )}
        {course.credential && (
          <>
            <dt>Earns</dt>
            <dd>
              {course.credential}
              {course.validity && <span className="block text-muted">{course.validity}</span>}
            </dd>
          </>
        )}
        {course.before.length > 0 && (
          <>
            <dt>First take</dt>
            <dd>
              {course.before.map(({ title, href }) => (
                <a key={href} className="block" href={href}>
                  {title}
                </a>
              ))}
            </dd>
          </>
        )}
        <dt>Reviewed</dt>
        <dd>
          {dayInWords(course.reviewedOn)}, {course.ownerTeam}
        </dd>
      </dl>
    </aside>
  )
}

function PrimaryButton({ course, signedIn }: { course: CourseView; signedIn: boolean }) {
  if (course.draft) return <p className="text-muted">A draft can be read here. It can be started once it is published.</p>
  if (!signedIn) return <ButtonLink href={paths.signIn(course.href)} look="primary" size="large">Sign in to start</ButtonLink>
  if (!course.progress || course.progress.status === 'withdrawn') return <StartCourse course={course.slug}>{course.progress ? 'Start again' : 'Start the course'}</StartCourse>
  if (course.progress.status === 'completed' || course.progress.status === 'revoked')
    return <ButtonLink href={course.endHref} look="primary" size="large">{course.progress.status === 'completed' ? 'See what you can do now' : 'See what happened'}</ButtonLink>
  if (course.progress.required > 0 && course.progress.done === course.progress.required) return <ButtonLink href={course.endHref} look="primary" size="large">To the end of the course</ButtonLink>
  if (!course.resume) return <p className="text-muted">Nothing in this course is open to you yet.</p>
  const { href, number, title, minutesLeft } = course.resume
  return (
    <ButtonLink href={href} look="primary" size="large" className="course-resume">
      <span>
        {course.progress.status === 'not-started' ? 'Begin' : 'Resume'}: Lesson {number}, {title}
      </span>
      <span className="course-resume-note">{durationWords(minutesLeft)} left</span>
    </ButtonLink>
  )
}
