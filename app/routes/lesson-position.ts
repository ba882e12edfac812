import { type ActionFunctionArgs, redirect } from '@remix-run/node'

import { requireAccess } from '#app/auth/person.server.ts'
import { findLesson } from '#app/features/courses/find-content.server.ts'
import { positionForm } from '#app/features/courses/position.form.ts'
import { savePositionIn } from '#app/features/courses/save-position.server.ts'
import { house } from '#app/platform/house.server.ts'
import { paths } from '#app/platform/paths.ts'

/** Sent by the page itself while somebody reads. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const at = new Date()
  const person = await requireAccess('routes/lesson-position', request, context)
  const { db } = house()
  const { course, lesson } = await findLesson(db, params, person)
  const form = positionForm.safeParse(Object.fromEntries(await request.formData()))
  if (!form.success) return new Response(null, { status: 422 })
  await savePositionIn(db, { personId: person.id, course, lessonId: lesson.id, blockId: form.data.block, seconds: form.data.seconds }, at)
  return new Response(null, { status: 204 })
}

export function loader({ params }: ActionFunctionArgs) {
  return redirect(paths.lesson(params['course'] ?? '', params['lesson'] ?? ''))
}
