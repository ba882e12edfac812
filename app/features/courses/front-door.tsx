import type { ReactNode } from 'react'

import { ButtonLink } from '#app/components/button.tsx'
import { Court } from '#app/components/court.tsx'
import { paths } from '#app/platform/paths.ts'
import type { CourseCard } from './course-card.ts'
import { CourseList } from './course-list.tsx'

/** For somebody who has not signed in: what this house is, and the way in. */
export function FrontDoor({ courses, children }: { courses: readonly CourseCard[]; /** Ways in of a demonstration. */ children?: ReactNode }) {
  return (
    <div className="content front">
      <header className="front-head">
        <div>
          <h1>Learn to work with AI by doing the work</h1>
          <p className="page-lead">Fieldhouse is where the people of this company practise: short lessons, labs that run your own prompt, and a record that shows what you can do.</p>
          <div className="actions mt-6">
            <ButtonLink href={paths.signIn()} look="primary" size="large">
              Sign in
            </ButtonLink>
            <ButtonLink href={paths.learn()} size="large">
              See the courses
            </ButtonLink>
          </div>
        </div>
        <Court ball="in" className="front-court" />
      </header>
      <ul className="front-facts">
        <li>
          <h2>Ten minutes at a time</h2>
          <p>Each lesson takes one idea from a situation at work, and ends with something you do yourself.</p>
        </li>
        <li>
          <h2>Every prompt passes one gateway</h2>
          <p>What you send is checked, masked where it must be, and recorded. You see what was done to it, and why.</p>
        </li>
        <li>
          <h2>What you earn can be checked</h2>
          <p>A certificate has an address of its own. Anybody you give it to can see whether it holds today.</p>
        </li>
      </ul>
      {courses.length > 0 && (
        <section aria-labelledby="courses" className="grid gap-3">
          <h2 id="courses">Courses</h2>
          <CourseList courses={courses} zone="UTC" heading="h3" />
        </section>
      )}
      {children && <div className="front-demo">{children}</div>}
    </div>
  )
}
