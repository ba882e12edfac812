import { type ActionFunctionArgs, redirect } from '@remix-run/node'

import { requireAccess } from '#app/auth/person.server.ts'
import { runLab } from '#app/features/labs/run-lab.server.ts'
import { startLabAttempt, type StartedLab } from '#app/features/labs/start-lab-attempt.server.ts'
import { catalogue } from '#app/platform/catalogue.server.ts'
import { house } from '#app/platform/house.server.ts'
import { log } from '#app/platform/log.server.ts'
import { paths } from '#app/platform/paths.ts'

/**
 * Starts an attempt. A script is told its id at once and watches the stream; a plain form waits for the run and is sent to the result.
 * The run belongs to the server from here on: closing the page does not end it.
 */
export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requireAccess('routes/lab-attempts', request, context)
  const { db, audit, sandbox, runLogs } = house()
  const form = await request.formData()
  const text = (name: string) => String(form.get(name) ?? '')
  const outcome = await startLabAttempt(
    db,
    { personId: person.id, catalogue: catalogue(), labId: text('lab'), prompt: text('prompt'), model: text('model') || null, offered: sandbox.models.filter((model) => !model.practice).map((model) => model.id), clientKey: text('key') },
    new Date(),
  )
  const isScript = request.headers.get('Accept') === 'application/json'
  if (outcome.kind !== 'started') {
    if (outcome.kind === 'still-running') return isScript ? Response.json({ attemptId: outcome.attemptId }) : redirect(paths.labAttempt(outcome.attemptId), 303)
    const sentence = refusalWords(outcome)
    if (isScript) return Response.json({ sentence }, { status: 422 })
    throw new Response(`${sentence} Go back: your prompt is still in its field.`, { status: 422 })
  }
  const { attempt, isNew } = outcome
  const asker = { roles: person.roles, team: person.team, dataClass: 'public' as const }
  const ports = { runPrompt: sandbox.runPrompt, now: () => new Date(), logs: runLogs, report: (error: unknown) => log().error({ err: error, attempt: attempt.id }, 'a lab run broke off') }
  const running = isNew ? runLab({ db, audit }, attempt, { catalogue: catalogue(), asker }, ports) : undefined
  if (isScript) return Response.json({ attemptId: attempt.id }, { status: 202 })
  await running
  return redirect(paths.labAttempt(attempt.id), 303)
}

export function loader() {
  return redirect(paths.learn())
}

function refusalWords(outcome: Exclude<StartedLab, { kind: 'started' | 'still-running' }>): string {
  switch (outcome.kind) {
    case 'unknown-lab':
      return 'There is no such lab any more. Open its lesson again.'
    case 'not-enrolled':
      return 'Start the course first; then your attempts can be kept.'
    case 'empty-prompt':
      return 'There is no prompt yet. Write one, then run it.'
    case 'unknown-model':
      return 'That model is not offered here. Choose another one.'
    case 'too-long':
      return `The prompt is longer than ${outcome.limit.toLocaleString('en-GB')} characters. Shorten it and run it again.`
    case 'locked':
      return 'This lesson is still locked. Open the lesson to see what unlocks it.'
    case 'used-up':
      return `All ${outcome.used} attempts are used. A host of office hours can give you another one.`
  }
}
