import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'

import { requireAccess } from '#app/auth/person.server.ts'
import { answerTo } from '#app/features/rotations/log-answers.server.ts'
import { submitLog } from '#app/features/rotations/submit-log.server.ts'
import { readLogForm } from '#app/features/rotations/week-log.form.ts'
import { WeekLogPage } from '#app/features/rotations/week-log-page.tsx'
import { weekLogOrRefusal } from '#app/features/rotations/week-log-refusals.server.ts'
import { house } from '#app/platform/house.server.ts'
import { rotationPaths } from '#app/platform/rotation-paths.ts'

export const meta: MetaFunction = () => [{ title: 'Submit your weekly log · Fieldhouse' }]

/** The same page as the log's: a submission that is refused keeps what was typed. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireAccess('routes/week-log-submission', request, context)
  return { view: await weekLogOrRefusal(house().db, person, params, new Date()) }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireAccess('routes/week-log-submission', request, context)
  const { assignment: assignmentId = '', week: weekStart = '' } = params
  const sent = await request.formData()
  const form = readLogForm(sent, { submits: true })
  if (Object.keys(form.faults).length > 0) return data({ answer: answerTo(sent, form, null) }, { status: 422 })
  const outcome = await submitLog(house().db, { person, assignmentId, weekStart, ...form }, new Date())
  switch (outcome.kind) {
    case 'submitted':
    case 'already-submitted':
      return redirect(`${rotationPaths.weekLog(assignmentId, weekStart)}?done=${outcome.kind}`, 303)
    case 'changed-since':
    case 'client-data':
      return data({ answer: answerTo(sent, form, outcome) }, { status: outcome.kind === 'client-data' ? 422 : 409 })
    case 'locked':
      throw new Response('This week is closed: the end review is signed. What you typed is still in the page you came from.', { status: 422 })
    case 'not-yet':
      throw new Response('That week has not begun, so there is nothing to submit for it.', { status: 422 })
    case 'unknown':
      throw new Response('There is no such week in an assignment of yours.', { status: 404 })
  }
}

export default function WeekLogSubmission() {
  return <WeekLogPage view={useLoaderData<typeof loader>().view} answer={useActionData<typeof action>()?.answer} done={null} />
}
