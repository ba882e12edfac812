import { Badge } from '#app/components/badge.tsx'
import { counted, durationWords } from '#app/components/plain-words.ts'
import type { CourseCard } from './course-card.ts'
import { CourseState } from './course-state.tsx'

/** Courses as rows: what one can do afterwards, for whom, how long, and how one stands. */
export function CourseList({ courses, zone, heading: Heading = 'h2' }: { courses: readonly CourseCard[]; zone: string; heading?: 'h2' | 'h3' | undefined }) {
  return (
    <ul className="course-list">
      {courses.map((course) => (
        <li key={course.id} className="course-row card-linked">
          <div className="course-row-main">
            <Heading className="card-title course-row-title">
              <a href={course.href}>{course.title}</a>
            </Heading>
            <p>{course.promise}</p>
            <p className="course-row-facts">
              <span>{course.level}</span>
              <span>{course.audience}</span>
              <span>{counted(course.lessons, 'lesson')}</span>
              <span>{durationWords(course.minutes)}</span>
            </p>
          </div>
          <div className="course-row-side">
            {course.draft && <Badge tone="warn">Draft</Badge>}
            {course.credential && <Badge tone="accent">{course.credential}</Badge>}
            <CourseState title={course.title} progress={course.progress} zone={zone} />
          </div>
        </li>
      ))}
    </ul>
  )
}
