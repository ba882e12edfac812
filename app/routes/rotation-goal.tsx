import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'

import { requireAccess } from '#app/auth/person.server.ts'
import { faultsOf, goalForm } from '#app/features/rotations/goal.form.ts'
import type { GoalsAnswer } from '#app/features/rotations/goals-answer.ts'
import { GoalsPage } from '#app/features/rotations/goals-page.tsx'
import { goalsView } from '#app/features/rotations/goals-view.server.ts'
import { rewordGoal } from '#app/features/rotations/set-goal.server.ts'
import { house } from '#app/platform/house.server.ts'
import { rotationPaths } from '#app/platform/rotation-paths.ts'

export const meta: MetaFunction = () => [{ title: 'Goal · Fieldhouse' }]

/** The page of all goals: new words that are refused are kept in it. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireAccess('routes/rotation-goal', request, context)
  const view = await goalsView(house().db.read, person, params['assignment'] ?? '', new Date())
  if (!view?.goals.some((goal) => goal.id === params['goal'])) throw notThere()
  return { view }
}

/** Other words for a goal. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireAccess('routes/rotation-goal', request, context)
  const { assignment: assignmentId = '', goal: goalId = '' } = params
  const sent = await request.formData()
  const text = (name: string) => String(sent.get(name) ?? '').replaceAll('\r\n', '\n')
  const typed = { goalId, text: text('text'), measure: text('measure'), reason: '' }
  const form = goalForm.safeParse(typed)
  if (!form.success) return refused({ ...typed, faults: faultsOf(form.error), said: null }, 422)
  const outcome = await rewordGoal(house().db, { person, assignmentId, goalId, ...form.data, seen: { text: text('seenText'), measure: text('seenMeasure') } }, new Date())
  switch (outcome.kind) {
    case 'set':
    case 'nothing-changed':
      return redirect(`${rotationPaths.goals(assignmentId)}?done=${outcome.kind}`, 303)
    case 'changed-since':
      return refused({ ...typed, faults: {}, said: 'This goal has other words by now. They stand above; yours are kept in its form.' }, 409)
    case 'locked':
    case 'enough':
      return refused({ ...typed, faults: {}, said: 'This assignment is closed: its goals stay as they are.' }, 409)
    case 'unknown':
      throw notThere()
  }
}

export default function RotationGoal() {
  return <GoalsPage view={useLoaderData<typeof loader>().view} answer={useActionData<typeof action>()?.answer} done={null} />
}

const refused = (answer: GoalsAnswer, status: number) => data({ answer }, { status })
const notThere = () => new Response('There is no such goal among yours.', { status: 404 })
