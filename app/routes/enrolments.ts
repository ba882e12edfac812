import { type ActionFunctionArgs, redirect } from '@remix-run/node'

import { requireAccess } from '#app/auth/person.server.ts'
import { courseProgress } from '#app/features/courses/course-progress.server.ts'
import { endOfCourse } from '#app/features/courses/end-of-course.server.ts'
import { enrol } from '#app/features/courses/enrol.server.ts'
import { findCourse } from '#app/features/courses/find-content.server.ts'
import { resumeView } from '#app/features/courses/resume-view.ts'
import { house } from '#app/platform/house.server.ts'
import { paths } from '#app/platform/paths.ts'

/** Starts a course and goes to its first lesson. Pressed twice it is one pass; asked for a finished course, it shows how that ended. */
export async function action({ request, context }: ActionFunctionArgs) {
  const at = new Date()
  const person = await requireAccess('routes/enrolments', request, context)
  const { db } = house()
  const form = await request.formData()
  const course = await findCourse(db, { course: String(form.get('course') ?? '') }, person)
  if (course.draft) throw new Response('This course is a draft. It can be read, and started once it is published.', { status: 409 })
  const renews = form.get('renew') === 'yes' && (await endOfCourse(db, { personId: person.id, course }, at))?.state === 'renew'
  const outcome = await enrol(db, { personId: person.id, course, renews }, at)
  if (outcome.kind === 'already-finished') return redirect(paths.courseEnd(course.slug), 303)
  const progress = await courseProgress(db, { personId: person.id, course }, at)
  return redirect(resumeView(course, progress?.resume ?? null)?.href ?? paths.course(course.slug), 303)
}

/** A way back from signing in leads here as a GET: the course page has the button again. */
export function loader() {
  return redirect(paths.learn())
}
