import { type ActionFunctionArgs, redirect } from '@remix-run/node'

import { requireAccess } from '#app/auth/person.server.ts'
import { findLesson } from '#app/features/courses/find-content.server.ts'
import { markChecklist } from '#app/features/marks/mark-checklist.server.ts'
import { readChecklist } from '#app/features/marks/marks.form.ts'
import { house } from '#app/platform/house.server.ts'
import { paths } from '#app/platform/paths.ts'

/** Keeps what is ticked off in a checklist. A script sends each box as it is ticked; the form sends them all. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const at = new Date()
  const person = await requireAccess('routes/lesson-marks', request, context)
  const { db } = house()
  const { course, lesson } = await findLesson(db, params, person)
  const form = readChecklist(await request.formData())
  const outcome = form.success ? await markChecklist(db, { personId: person.id, course, ...form.data }, at) : null
  if (!form.success || outcome?.kind !== 'saved') throw new Response('This checklist has changed since the page was loaded. Load the lesson again and tick what is done.', { status: 422 })
  if (request.headers.get('Accept') === 'application/json') return new Response(null, { status: 204 })
  return redirect(paths.part(course.slug, lesson.slug, form.data.checklistId), 303)
}

export function loader({ params }: ActionFunctionArgs) {
  return redirect(paths.lesson(params['course'] ?? '', params['lesson'] ?? ''))
}
