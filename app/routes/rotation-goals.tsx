import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'

import { requireAccess } from '#app/auth/person.server.ts'
import { faultsOf, goalForm } from '#app/features/rotations/goal.form.ts'
import type { GoalsAnswer } from '#app/features/rotations/goals-answer.ts'
import { GoalsPage } from '#app/features/rotations/goals-page.tsx'
import { goalsView } from '#app/features/rotations/goals-view.server.ts'
import { setGoal } from '#app/features/rotations/set-goal.server.ts'
import { house } from '#app/platform/house.server.ts'
import { rotationPaths } from '#app/platform/rotation-paths.ts'

export const meta: MetaFunction = () => [{ title: 'Goals · Fieldhouse' }]

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireAccess('routes/rotation-goals', request, context)
  const view = await goalsView(house().db.read, person, params['assignment'] ?? '', new Date())
  if (!view) throw notThere()
  return { view, done: new URL(request.url).searchParams.get('done') }
}

/** A new goal. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireAccess('routes/rotation-goals', request, context)
  const assignmentId = params['assignment'] ?? ''
  const sent = await request.formData()
  const typed = { text: String(sent.get('text') ?? ''), measure: String(sent.get('measure') ?? '') }
  const form = goalForm.safeParse(typed)
  if (!form.success) return refused({ ...typed, faults: faultsOf(form.error), said: null }, 422)
  const outcome = await setGoal(house().db, { person, assignmentId, ...form.data }, new Date())
  switch (outcome.kind) {
    case 'set':
    case 'nothing-changed':
      return redirect(`${rotationPaths.goals(assignmentId)}?done=${outcome.kind}`, 303)
    case 'enough':
      return refused({ ...typed, faults: {}, said: 'There are five goals already. Word one of them anew, or leave this one.' }, 409)
    case 'locked':
    case 'changed-since':
      return refused({ ...typed, faults: {}, said: 'This assignment is closed: its goals stay as they are.' }, 409)
    case 'unknown':
      throw notThere()
  }
}

export default function RotationGoals() {
  const { view, done } = useLoaderData<typeof loader>()
  return <GoalsPage view={view} answer={useActionData<typeof action>()?.answer} done={done} />
}

const refused = (answer: Omit<GoalsAnswer, 'goalId' | 'reason'>, status: number) => data({ answer: { goalId: null, reason: '', ...answer } }, { status })
const notThere = () => new Response('There is no such assignment among yours.', { status: 404 })
