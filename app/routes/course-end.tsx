import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import { requireAccess } from '#app/auth/person.server.ts'
import { courseCard } from '#app/features/courses/course-card.ts'
import { EndPage } from '#app/features/courses/end-page.tsx'
import { endView } from '#app/features/courses/end-view.server.ts'
import { findCourse, visibleCourses } from '#app/features/courses/find-content.server.ts'
import { myLearning } from '#app/features/courses/my-learning.server.ts'
import { catalogue } from '#app/platform/catalogue.server.ts'
import { house } from '#app/platform/house.server.ts'
import { paths } from '#app/platform/paths.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data ? `The end of ${data.course.title} · Fieldhouse` : 'Fieldhouse' }]

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const at = new Date()
  const person = await requireAccess('routes/course-end', request, context)
  const { db } = house()
  const course = await findCourse(db, params, person)
  const courses = visibleCourses(person)
  const [end, mine] = await Promise.all([endView(db, { personId: person.id, course, catalogue: catalogue() }, at), myLearning(db, { personId: person.id, courses }, at)])
  if (!end) throw redirect(paths.course(course.slug))
  const standingIn = (id: string) => mine.courses.find((one) => one.course.id === id) ?? null
  const next = courses.find((one) => !one.draft && !standingIn(one.id)?.standing.completedAt)
  return { ...end, course: { slug: course.slug, title: course.title, objectives: course.objectives }, next: next ? courseCard(next, standingIn(next.id)) : null, zone: person.zone }
}

export default function CourseEnd() {
  return <EndPage {...useLoaderData<typeof loader>()} />
}
