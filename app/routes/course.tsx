import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import { may } from '#app/auth/permissions.ts'
import { currentPerson } from '#app/auth/person.server.ts'
import { Banner } from '#app/components/banner.tsx'
import { CoursePage } from '#app/features/courses/course-page.tsx'
import { courseProgress } from '#app/features/courses/course-progress.server.ts'
import { courseView } from '#app/features/courses/course-view.ts'
import { findCourse } from '#app/features/courses/find-content.server.ts'
import { LessonTree } from '#app/features/lessons/lesson-tree.tsx'
import { treeToSend } from '#app/features/lessons/tree-to-send.ts'
import { catalogue } from '#app/platform/catalogue.server.ts'
import { house } from '#app/platform/house.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data ? `${data.course.title} · Fieldhouse` : 'Fieldhouse' }, { name: 'description', content: data?.course.promise ?? '' }]

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await currentPerson(request, context)
  const { db } = house()
  const course = await findCourse(db, params, person)
  const progress = person && (await context.timing.measure('progress', () => courseProgress(db, { personId: person.id, course }, new Date())))
  const wanted = progress ? null : new URL(request.url).searchParams.get('lesson')
  return {
    course: courseView(course, progress, { pastLocks: may(person, 'look past locks', { kind: 'course' }), titleOf: catalogue().courseById }),
    intro: treeToSend(course.intro, `${course.slug}-intro`, context),
    zone: person?.zone ?? 'UTC',
    signedIn: person !== null,
    wanted: course.lessons.find((lesson) => lesson.slug === wanted)?.title ?? null,
  }
}

export default function Course() {
  const { course, intro, zone, signedIn, wanted } = useLoaderData<typeof loader>()
  const notice = wanted && <Banner title={`“${wanted}” is part of this course`}>Start the course to open its lessons. What you do in them is kept for you.</Banner>
  return (
    <CoursePage key={course.id} course={course} zone={zone} signedIn={signedIn} notice={notice}>
      <LessonTree nodes={intro} />
    </CoursePage>
  )
}
