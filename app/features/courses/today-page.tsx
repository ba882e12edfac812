import { ButtonLink } from '#app/components/button.tsx'
import { Card } from '#app/components/card.tsx'
import { counted, durationWords } from '#app/components/plain-words.ts'
import { ProgressLine } from '#app/components/progress-line.tsx'
import { paths } from '#app/platform/paths.ts'
import type { PlannedItem } from '#app/platform/today-order.ts'
import { ComingUp } from './coming-up.tsx'
import type { CourseCard } from './course-card.ts'
import { shortTitle } from './course-words.ts'
import { CourseList } from './course-list.tsx'
import type { Choice } from './first-choices.ts'
import type { Today } from './today.ts'

type TodayPageProps = { name: string; date: string; today: Today; choices: readonly Choice[]; fresh: readonly CourseCard[]; coming: readonly PlannedItem[]; zone: string }

/** Home is today: the one thing to go on with, and what has a date. For somebody new, where to begin. */
export function TodayPage({ name, date, today: { resume, others, due, begun }, choices, fresh, coming, zone }: TodayPageProps) {
  if (!begun) return <Welcome name={name} choices={choices} coming={coming} />
  return (
    <div className="content today">
      <header className="page-head mb-0">
        <p className="eyebrow">{date}</p>
        <h1>Today</h1>
      </header>
      <div className="today-first">
        {resume?.resume ? <ResumeCard course={resume} resume={resume.resume} /> : <AllDone fresh={fresh} due={due.length > 0} />}
        <ComingUp items={coming} due={due} />
      </div>
      {others.length > 0 && (
        <section aria-labelledby="others" className="grid gap-3">
          <h2 id="others">Also under way</h2>
          <CourseList courses={others} zone={zone} heading="h3" />
        </section>
      )}
      {fresh.length > 0 && (
        <section aria-labelledby="fresh" className="grid gap-3">
          <h2 id="fresh">Not started yet</h2>
          <CourseList courses={fresh} zone={zone} heading="h3" />
        </section>
      )}
    </div>
  )
}

function ResumeCard({ course, resume }: { course: CourseCard; resume: NonNullable<CourseCard['resume']> }) {
  const { done = 0, required = 0 } = course.progress ?? {}
  return (
    <section className="resume" aria-labelledby="resume">
      <p className="eyebrow">
        <a href={course.href}>{shortTitle(course.title)}</a>
      </p>
      <h2 id="resume" className="resume-title">
        Lesson {resume.number}: {resume.title}
      </h2>
      <p className="resume-left">{durationWords(resume.minutesLeft)} left</p>
      <div className="resume-foot">
        <ButtonLink href={resume.href} look="primary" size="large">
          Resume<span className="visually-hidden"> lesson {resume.number}, {resume.title}</span>
        </ButtonLink>
        <ProgressLine value={done} max={required} label={`Progress in ${course.title}`} words={`${done} of ${counted(required, 'lesson')} complete`} />
      </div>
    </section>
  )
}

function AllDone({ fresh, due }: { fresh: readonly CourseCard[]; due: boolean }) {
  return (
    <section className="resume" aria-labelledby="resume">
      <h2 id="resume" className="resume-title">
        {due ? 'No course is under way' : 'Nothing is waiting for you'}
      </h2>
      <p className="text-muted">{fresh.length > 0 ? 'You have finished what you started. Below is what you have not tried yet.' : 'You have finished every course there is. What you earned is under My learning.'}</p>
      <div className="resume-foot">
        <ButtonLink href={paths.myLearning()}>My learning</ButtonLink>
      </div>
    </section>
  )
}

function Welcome({ name, choices, coming }: { name: string; choices: readonly Choice[]; coming: readonly PlannedItem[] }) {
  return (
    <div className="content">
      <header className="page-head">
        <h1>Welcome, {name.split(' ')[0]}</h1>
        <p className="page-lead">{coming.length > 0 ? 'No course has begun yet. Where would you like to start?' : 'Nothing has begun yet, so nothing is late. Where would you like to start?'}</p>
      </header>
      <div className={coming.length > 0 ? 'welcome-both' : undefined}>
        <div className="first-choices">
          {choices.map(({ title, words, href }, index) => (
            <Card key={title} title={title} href={href} heading="h2" className={index === 0 ? 'choice-first' : undefined}>
              <p className="text-muted">{words}</p>
            </Card>
          ))}
        </div>
        {coming.length > 0 && <ComingUp items={coming} due={[]} />}
      </div>
    </div>
  )
}
