import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'

import { requireAccess } from '#app/auth/person.server.ts'
import { dayInWords } from '#app/components/time.tsx'
import { faultsOf, goalOutcomeForm } from '#app/features/rotations/goal.form.ts'
import { GoalsPage } from '#app/features/rotations/goals-page.tsx'
import { goalsView } from '#app/features/rotations/goals-view.server.ts'
import { settleGoal } from '#app/features/rotations/settle-goal.server.ts'
import { house } from '#app/platform/house.server.ts'
import { rotationPaths } from '#app/platform/rotation-paths.ts'

export const meta: MetaFunction = () => [{ title: 'Goal · Fieldhouse' }]

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireAccess('routes/goal-outcome', request, context)
  const view = await goalsView(house().db.read, person, params['assignment'] ?? '', new Date())
  if (!view?.goals.some((goal) => goal.id === params['goal'])) throw notThere()
  return { view }
}

/** How a goal ended. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireAccess('routes/goal-outcome', request, context)
  const { assignment: assignmentId = '', goal: goalId = '' } = params
  const sent = await request.formData()
  const typed = { to: String(sent.get('to') ?? ''), reason: String(sent.get('reason') ?? '') }
  const form = goalOutcomeForm.safeParse(typed)
  const refused = (faults: Record<string, string>, said: string | null, status: number) => data({ answer: { goalId, text: '', measure: '', reason: typed.reason, faults, said } }, { status })
  if (!form.success) return refused(faultsOf(form.error), null, 422)
  const outcome = await settleGoal(house().db, { person, assignmentId, goalId, ...form.data }, new Date())
  switch (outcome.kind) {
    case 'settled':
    case 'nothing-changed':
      return redirect(`${rotationPaths.goals(assignmentId)}?done=${outcome.kind}`, 303)
    case 'not-due':
      return refused({}, `How goals ended is said in the end review, which opens on ${dayInWords(outcome.opensOn)}.`, 409)
    case 'locked':
      return refused({}, 'This assignment is closed: its goals stay as they are.', 409)
    case 'unknown':
      throw notThere()
  }
}

export default function GoalOutcome() {
  return <GoalsPage view={useLoaderData<typeof loader>().view} answer={useActionData<typeof action>()?.answer} done={null} />
}

const notThere = () => new Response('There is no such goal among yours.', { status: 404 })
