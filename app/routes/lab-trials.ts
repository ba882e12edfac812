import { type ActionFunctionArgs, redirect } from '@remix-run/node'

import { requireAccess } from '#app/auth/person.server.ts'
import { findLesson } from '#app/features/courses/find-content.server.ts'
import { runTrial } from '#app/features/trials/run-trial.server.ts'
import type { TrialAnswer } from '#app/features/trials/trial.ts'
import { trialForm } from '#app/features/trials/trial.form.ts'
import { house } from '#app/platform/house.server.ts'
import { paths } from '#app/platform/paths.ts'

/** Runs a prompt of a lesson without a mark. A script is given the answer; a plain form is sent to a page with it. */
export async function action({ request, context }: ActionFunctionArgs) {
  const at = new Date()
  const person = await requireAccess('routes/lab-trials', request, context)
  const { db, sandbox } = house()
  const isScript = request.headers.get('Accept') === 'application/json'
  const form = trialForm.safeParse(Object.fromEntries(await request.formData()))
  if (!form.success) return refuse(form.error.issues[0]?.message ?? 'This form was not complete.', isScript)
  const { lesson } = await findLesson(db, form.data, person)
  const { part, prompt, key } = form.data
  const ran = await runTrial(db, { person, lesson, part, prompt, clientKey: key }, sandbox.runPrompt, at)
  switch (ran.kind) {
    case 'unknown-part':
      return refuse('The lesson has changed since the page was loaded. Load it again to run this prompt.', isScript)
    case 'running':
      return isScript ? refuse('This prompt is running already. Wait a moment, then run it again.', isScript) : redirect(paths.labTrial(ran.runId), 303)
    case 'ran':
      return isScript ? Response.json({ trial: ran.trial, nextKey: crypto.randomUUID() } satisfies TrialAnswer) : redirect(paths.labTrial(ran.trial.runId), 303)
  }
}

export function loader() {
  return redirect(paths.learn())
}

function refuse(sentence: string, isScript: boolean): Response {
  if (isScript) return Response.json({ sentence } satisfies TrialAnswer, { status: 422 })
  throw new Response(`${sentence} Go back: your prompt is still in its field.`, { status: 422 })
}
