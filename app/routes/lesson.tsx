import { data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import { may } from '#app/auth/permissions.ts'
import { requireAccess } from '#app/auth/person.server.ts'
import { findLesson } from '#app/features/courses/find-content.server.ts'
import { LessonPage } from '#app/features/courses/lesson-page.tsx'
import { lessonView } from '#app/features/courses/lesson-view.ts'
import { lockReasons } from '#app/features/courses/lock-reasons.ts'
import { LockedLesson } from '#app/features/courses/locked-lesson.tsx'
import { openLesson } from '#app/features/courses/open-lesson.server.ts'
import { LessonTree } from '#app/features/lessons/lesson-tree.tsx'
import { ReadingPosition } from '#app/features/lessons/reading-position.tsx'
import { treeToSend } from '#app/features/lessons/tree-to-send.ts'
import { catalogue } from '#app/platform/catalogue.server.ts'
import { house } from '#app/platform/house.server.ts'
import { paths } from '#app/platform/paths.ts'
import { lessonIsland } from './lesson-islands.tsx'
import { lessonIslandData } from './lesson-islands.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page ? `${page.lesson.title} · ${page.course.title}` : 'Fieldhouse' }, { name: 'description', content: page?.lesson.idea ?? '' }]

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const at = new Date()
  const person = await requireAccess('routes/lesson', request, context)
  const { db } = house()
  const { course, lesson } = await findLesson(db, params, person)
  const looksPastLocks = may(person, 'look past locks', { kind: 'course' })
  const isAhead = request.headers.has('Sec-Purpose') || request.headers.has('Purpose')
  const opened = await context.timing.measure('lesson', () => openLesson(db, { personId: person.id, course, lessonId: lesson.id, looksPastLocks, isAhead }, at))
  if (opened.kind === 'not-enrolled' || opened.kind === 'unknown-lesson') throw redirect(`${paths.course(course.slug)}?lesson=${lesson.slug}`)
  const { slug, title, idea, minutes, headings } = lesson
  const shared = { course: { slug: course.slug, title: course.title }, lesson: { slug, title, idea, minutes, headings } }
  if (opened.kind === 'locked') return data({ kind: 'locked' as const, ...shared, reasons: lockReasons(opened.locks, opened.progress.standing, catalogue()) })
  return data({
    kind: 'open' as const,
    ...shared,
    view: lessonView(course, lesson, opened.progress, { pastLocks: looksPastLocks }),
    nodes: treeToSend(lesson.tree, slug, context),
    zone: person.zone,
    islands: await context.timing.measure('islands', () => lessonIslandData(person, { course, lesson, known: opened.progress, left: opened.left }, at)),
    tickKey: crypto.randomUUID(),
  })
}

export default function Lesson() {
  const page = useLoaderData<typeof loader>()
  if (page.kind === 'locked') return <LockedLesson {...page} />
  return (
    <LessonPage key={page.lesson.slug} {...page}>
      <LessonTree nodes={page.nodes} island={(node) => lessonIsland(node, page.islands)} />
      <ReadingPosition action={paths.position(page.course.slug, page.lesson.slug)} />
    </LessonPage>
  )
}
