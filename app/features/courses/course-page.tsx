import type { ReactNode } from 'react'

import { Badge } from '#app/components/badge.tsx'
import { Breadcrumb } from '#app/components/breadcrumb.tsx'
import { paths } from '#app/platform/paths.ts'
import { CourseAside } from './course-aside.tsx'
import { CourseOutline } from './course-outline.tsx'
import type { CourseView } from './course-view.ts'

type CoursePageProps = { course: CourseView; zone: string; signedIn: boolean; notice?: ReactNode; /** What the author says about the course. */ children: ReactNode }

/** A course before, during and after: what one will be able to do, what is in it, and one primary button. */
export function CoursePage({ course, zone, signedIn, notice, children }: CoursePageProps) {
  return (
    <div className="content">
      <Breadcrumb trail={[{ href: paths.learn(), label: 'Learn' }]} />
      <div className="course">
        <header className="course-head">
          {course.draft && <Badge tone="warn">Draft</Badge>}
          <h1>{course.title}</h1>
          <p className="page-lead">{course.promise}</p>
        </header>
        <CourseAside course={course} zone={zone} signedIn={signedIn} />
        <div className="course-main">
          {notice}
          {course.objectives.length > 0 && (
            <section aria-labelledby="objectives">
              <h2 id="objectives">What you will be able to do</h2>
              <ul className="objectives">
                {course.objectives.map((objective) => (
                  <li key={objective}>{objective}</li>
                ))}
              </ul>
            </section>
          )}
          <section aria-labelledby="lessons">
            <h2 id="lessons">Lessons</h2>
            <CourseOutline rows={course.rows} inOrder={course.inOrder} begun={course.progress !== null} />
          </section>
          <section aria-labelledby="about">
            <h2 id="about">About this course</h2>
            <div className="prose">{children}</div>
          </section>
        </div>
      </div>
    </div>
  )
}
