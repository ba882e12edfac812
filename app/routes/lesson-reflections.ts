import { type ActionFunctionArgs, redirect } from '@remix-run/node'

import { requireAccess } from '#app/auth/person.server.ts'
import { findLesson } from '#app/features/courses/find-content.server.ts'
import { reflectionForm } from '#app/features/marks/marks.form.ts'
import { saveReflectionIn } from '#app/features/marks/save-reflection.server.ts'
import { house } from '#app/platform/house.server.ts'
import { paths } from '#app/platform/paths.ts'

/** Keeps what somebody wrote for themselves. Too few words are kept as well. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const at = new Date()
  const person = await requireAccess('routes/lesson-reflections', request, context)
  const { db } = house()
  const { course, lesson } = await findLesson(db, params, person)
  const form = reflectionForm.safeParse(Object.fromEntries(await request.formData()))
  const outcome = form.success ? await saveReflectionIn(db, { personId: person.id, course, ...form.data }, at) : null
  if (outcome?.kind === 'too-long') throw new Response('That is longer than 10,000 characters. Go back: your words are still in the field; shorten them and save again.', { status: 422 })
  if (!form.success || outcome?.kind !== 'saved') throw new Response('This question is no longer in the lesson. Go back: your words are still in the field, and you can copy them.', { status: 422 })
  if (request.headers.get('Accept') === 'application/json') return new Response(null, { status: 204 })
  return redirect(paths.part(course.slug, lesson.slug, form.data.reflectionId), 303)
}

export function loader({ params }: ActionFunctionArgs) {
  return redirect(paths.lesson(params['course'] ?? '', params['lesson'] ?? ''))
}
