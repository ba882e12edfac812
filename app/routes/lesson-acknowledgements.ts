import { type ActionFunctionArgs, redirect } from '@remix-run/node'

import { requireAccess } from '#app/auth/person.server.ts'
import { findLesson } from '#app/features/courses/find-content.server.ts'
import { acceptPolicy } from '#app/features/marks/accept-policy.server.ts'
import { acknowledgementForm } from '#app/features/marks/marks.form.ts'
import { house } from '#app/platform/house.server.ts'
import { paths } from '#app/platform/paths.ts'

/** Accepts the text that was shown. Pressed twice, the first time stands. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const at = new Date()
  const person = await requireAccess('routes/lesson-acknowledgements', request, context)
  const { db } = house()
  const { course, lesson } = await findLesson(db, params, person)
  const form = acknowledgementForm.safeParse(Object.fromEntries(await request.formData()))
  const outcome = form.success ? await acceptPolicy(db, { personId: person.id, course, ...form.data }, at) : null
  if (outcome?.kind === 'new-edition') throw new Response('The wording was changed while you were reading. Nothing was accepted. Open the lesson again and read the new one.', { status: 409 })
  if (!form.success || outcome?.kind !== 'accepted') throw new Response('There is nothing to accept here any more. Open the lesson again.', { status: 422 })
  return redirect(paths.acknowledgement(course.slug, lesson.slug, form.data.policy), 303)
}

export function loader({ params }: ActionFunctionArgs) {
  return redirect(paths.lesson(params['course'] ?? '', params['lesson'] ?? ''))
}
