import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import { requireAccess } from '#app/auth/person.server.ts'
import { courseCard } from '#app/features/courses/course-card.ts'
import { credentialRows } from '#app/features/courses/credential-rows.server.ts'
import { visibleCourses } from '#app/features/courses/find-content.server.ts'
import { MyLearningPage } from '#app/features/courses/my-learning-page.tsx'
import { myLearning } from '#app/features/courses/my-learning.server.ts'
import { house } from '#app/platform/house.server.ts'

export const meta: MetaFunction = () => [{ title: 'My learning · Fieldhouse' }]

export async function loader({ request, context }: LoaderFunctionArgs) {
  const at = new Date()
  const person = await requireAccess('routes/my-learning', request, context)
  const { db } = house()
  const mine = await context.timing.measure('courses', () => myLearning(db, { personId: person.id, courses: visibleCourses(person) }, at))
  return {
    courses: mine.courses.map((one) => courseCard(one.course, one)),
    credentials: await credentialRows(db, mine.credentials, at),
    zone: person.zone,
  }
}

export default function MyLearning() {
  return <MyLearningPage {...useLoaderData<typeof loader>()} />
}
