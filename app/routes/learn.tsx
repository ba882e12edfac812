import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import { currentPerson } from '#app/auth/person.server.ts'
import { EmptyState } from '#app/components/empty-state.tsx'
import { courseCard } from '#app/features/courses/course-card.ts'
import { CourseList } from '#app/features/courses/course-list.tsx'
import { visibleCourses } from '#app/features/courses/find-content.server.ts'
import { myLearning } from '#app/features/courses/my-learning.server.ts'
import { house } from '#app/platform/house.server.ts'

export const meta: MetaFunction = () => [{ title: 'Learn · Fieldhouse' }, { name: 'description', content: 'Every course, for whom it is and how long it takes.' }]

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await currentPerson(request, context)
  const courses = visibleCourses(person)
  const mine = person ? await context.timing.measure('courses', () => myLearning(house().db, { personId: person.id, courses }, new Date())) : null
  return { zone: person?.zone ?? 'UTC', courses: courses.map((course) => courseCard(course, mine?.courses.find((one) => one.course.id === course.id) ?? null)) }
}

export default function Learn() {
  const { courses, zone } = useLoaderData<typeof loader>()
  return (
    <div className="content">
      <header className="page-head">
        <h1>Learn</h1>
        <p className="page-lead">Short lessons from situations at work. Each ends with something you do yourself, and the practice engine answers everybody alike.</p>
      </header>
      {courses.length === 0 ? <EmptyState title="No courses yet">When a course is published, it is listed here with how long it takes and for whom it is.</EmptyState> : <CourseList courses={courses} zone={zone} />}
    </div>
  )
}
