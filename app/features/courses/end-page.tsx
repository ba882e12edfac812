import type { ReactNode } from 'react'

import { Banner } from '#app/components/banner.tsx'
import { Breadcrumb } from '#app/components/breadcrumb.tsx'
import { ButtonLink } from '#app/components/button.tsx'
import { counted, durationWords } from '#app/components/plain-words.ts'
import { dayInWords, inWords } from '#app/components/time.tsx'
import { paths } from '#app/platform/paths.ts'
import type { CourseCard } from './course-card.ts'
import { CourseList } from './course-list.tsx'
import { shortTitle } from './course-words.ts'
import { Celebration } from './celebration.tsx'
import { Helpers, LessonLinks } from './end-parts.tsx'
import { StartCourse } from './start-course.tsx'
import type { EndView } from './end-view.server.ts'

type EndPageProps = { course: { slug: string; title: string; objectives: readonly string[] }; view: EndView; enrolmentId: string; next: CourseCard | null; zone: string }

/** How a course ended, or what is missing for it to end. Each state says first what the person came to know. */
export function EndPage({ course, view, enrolmentId, next, zone }: EndPageProps) {
  const celebrates = view.state === 'earned' || view.state === 'complete'
  return (
    <div className="content">
      <Breadcrumb trail={[{ href: paths.learn(), label: 'Learn' }, { href: paths.course(course.slug), label: shortTitle(course.title) }]} />
      <div className="end">
        {celebrates && <Celebration of={enrolmentId} />}
        <First course={course} view={view} zone={zone} />
        {celebrates && course.objectives.length > 0 && (
          <section aria-labelledby="can-do">
            <h2 id="can-do">What you can do now</h2>
            <ul className="objectives">
              {course.objectives.map((objective) => (
                <li key={objective}>{objective}</li>
              ))}
            </ul>
          </section>
        )}
        {celebrates && next && (
          <section aria-labelledby="next">
            <h2 id="next">What comes next</h2>
            <CourseList courses={[next]} zone={zone} heading="h3" />
          </section>
        )}
      </div>
    </div>
  )
}

function First({ course, view, zone }: Pick<EndPageProps, 'course' | 'view' | 'zone'>): ReactNode {
  const finishedOn = 'completedAt' in view && view.completedAt ? ` on ${inWords(view.completedAt, zone, 'short-date')}` : ''
  switch (view.state) {
    case 'earned':
      return (
        <Head title={`You hold the ${view.credential.name}`} lead={`You finished ${course.title}${finishedOn}.${view.credential.validUntil ? ` The credential is valid until ${dayInWords(view.credential.validUntil)}.` : ''}`}>
          <ButtonLink href={view.credential.href} look="primary">
            Open your certificate
          </ButtonLink>
          <ButtonLink href={view.credential.verifyHref}>Show it to somebody</ButtonLink>
        </Head>
      )
    case 'complete':
      return (
        <Head title="You have finished this course" lead={`You finished ${course.title}${finishedOn}. It counts on your record; this course issues no certificate.`}>
          <ButtonLink href={paths.learn()} look="primary">
            Find the next course
          </ButtonLink>
        </Head>
      )
    case 'waiting':
      return (
        <>
          <Head title="All done on your side" lead="What is left is somebody else’s: your work is being read. You will see the result here, and there is nothing you need to do." />
          <LessonLinks title="Waiting for a grader" lessons={view.lessons} />
          <Helpers title="Who reads it" helpers={view.helpers} />
        </>
      )
    case 'unfinished':
      return (
        <>
          <Head title={`${counted(view.lessons.length, 'lesson')} to go`} lead={`${view.done} of ${counted(view.required, 'lesson')} complete. About ${durationWords(view.minutesLeft)} left.`}>
            {view.lessons[0] && (
              <ButtonLink href={view.lessons[0].href} look="primary">
                Go on with “{view.lessons[0].title}”
              </ButtonLink>
            )}
          </Head>
          <LessonLinks title="Still to do" lessons={view.lessons} />
        </>
      )
    case 'not-passed':
      return (
        <>
          <Head title="Not passed yet" lead={`The attempts of ${counted(view.lessons.length, 'lesson')} are used up. A host can grant another one; everything else you did stays.`} />
          <LessonLinks title="Where it stands" lessons={view.lessons} passMark={view.passMark} />
          <Helpers title="Who can grant another attempt" helpers={view.helpers} />
        </>
      )
    case 'renew':
      return (
        <Head
          title={view.expired ? `Your ${view.credential.name} has expired` : `Your ${view.credential.name} expires soon`}
          lead={`${view.expired ? 'Its last day was' : 'Its last day is'} ${view.validUntil}. ${shortTitle(view.renewal.title)}, taken again, renews it in ${durationWords(view.renewal.minutes)}.`}
        >
          <StartCourse course={view.renewal.slug} renews>
            Renew it now
          </StartCourse>
          <ButtonLink href={view.credential.href} size="large">
            Open your certificate
          </ButtonLink>
        </Head>
      )
    case 'taken-back':
      return (
        <>
          <Head title="This completion was taken back" lead={`${course.title} does not count as finished${view.since ? ` since ${inWords(view.since, zone, 'short-date')}` : ''}.`} />
          <Banner tone="warn" title={view.reason ? `Reason: ${view.reason}` : 'No reason was recorded'}>
            If you think this is a mistake, write to one of the people below and name this course. They can look at what you did and put it right.
          </Banner>
          <Helpers title="Whom to ask" helpers={view.helpers} />
        </>
      )
  }
}

function Head({ title, lead, children }: { title: string; lead: string; children?: ReactNode }) {
  return (
    <header className="page-head">
      <h1>{title}</h1>
      <p className="page-lead">{lead}</p>
      {children && <div className="actions mt-4">{children}</div>}
    </header>
  )
}
