import { type ActionFunctionArgs, redirect } from '@remix-run/node'

import { requireAccess } from '#app/auth/person.server.ts'
import { findLesson } from '#app/features/courses/find-content.server.ts'
import { tickForm } from '#app/features/courses/tick.form.ts'
import { tickLesson } from '#app/features/courses/tick-lesson.server.ts'
import { neighbours } from '#app/platform/content/catalogue-index.ts'
import { house } from '#app/platform/house.server.ts'
import { paths } from '#app/platform/paths.ts'

/** The Next button of a lesson that is finished by reading it, and its undoing. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const at = new Date()
  const person = await requireAccess('routes/lesson-tick', request, context)
  const { db, audit } = house()
  const { course, lesson } = await findLesson(db, params, person)
  const form = tickForm.safeParse(Object.fromEntries(await request.formData()))
  if (!form.success) throw new Response('This form was not complete. Go back and press the button once more.', { status: 422 })

  const done = form.data.done === 'on'
  const outcome = await tickLesson({ db, audit }, { personId: person.id, course, lessonId: lesson.id, done, clientKey: form.data.key }, at)
  const here = paths.lesson(course.slug, lesson.slug)
  switch (outcome.kind) {
    case 'recorded': {
      const { next } = neighbours(course, lesson.id)
      if (!done) return redirect(here, 303)
      return redirect(next && !outcome.completedNow ? paths.lesson(course.slug, next.slug) : paths.courseEnd(course.slug), 303)
    }
    case 'locked':
      return redirect(here, 303)
    case 'not-enrolled':
      return redirect(paths.course(course.slug), 303)
    case 'closed':
      throw new Response('You have finished this course, so its lessons stay as they are.', { status: 409 })
    case 'needs-proof':
      throw new Response('This lesson is finished by passing what it asks for. Go back and open its quiz or its lab.', { status: 422 })
    case 'unknown-lesson':
      throw new Response(null, { status: 404 })
  }
}

/** Somebody who opens the address by hand is shown the lesson. */
export function loader({ params }: ActionFunctionArgs) {
  return redirect(paths.lesson(params['course'] ?? '', params['lesson'] ?? ''))
}
