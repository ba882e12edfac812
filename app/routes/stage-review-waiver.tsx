import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'

import { requireAccess } from '#app/auth/person.server.ts'
import type { StageReviewAnswer } from '#app/features/rotations/stage-review-answer.ts'
import { StageReviewPage } from '#app/features/rotations/stage-review-page.tsx'
import { reviewKind, waiverForm } from '#app/features/rotations/stage-review.form.ts'
import { stageReviewView } from '#app/features/rotations/stage-review-view.server.ts'
import { waiveReview } from '#app/features/rotations/waive-review.server.ts'
import { house } from '#app/platform/house.server.ts'
import { rotationPaths } from '#app/platform/rotation-paths.ts'

export const meta: MetaFunction = () => [{ title: 'Waive a review · Fieldhouse' }]

/** The review's page: a reason that is refused is kept in it. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireAccess('routes/stage-review-waiver', request, context)
  const kind = reviewKind.safeParse(params['kind'])
  const view = kind.success ? await stageReviewView(house().db.read, person, { assignmentId: params['assignment'] ?? '', kind: kind.data }, new Date()) : null
  if (!view) throw notThere()
  return { view }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireAccess('routes/stage-review-waiver', request, context)
  const assignmentId = params['assignment'] ?? ''
  const kind = reviewKind.safeParse(params['kind'])
  const reason = String((await request.formData()).get('reason') ?? '')
  const form = waiverForm.safeParse({ reason })
  if (!kind.success) throw notThere()
  const refused = (why: Pick<StageReviewAnswer, 'fault' | 'said'>, status: number) => data({ answer: { part: null, text: reason, kept: false, current: null, ...why } }, { status })
  if (!form.success) return refused({ fault: form.error.issues[0]?.message ?? '', said: null }, 422)
  const outcome = await waiveReview(house().db, { person, assignmentId, kind: kind.data, reason: form.data.reason }, new Date())
  if (outcome.kind === 'unknown') throw notThere()
  if (outcome.kind === 'already-over') return refused({ fault: null, said: 'This review is signed or waived by now. Nothing was changed.' }, 409)
  return redirect(`${rotationPaths.stageReview(assignmentId, kind.data)}?done=waived`, 303)
}

export default function StageReviewWaiver() {
  return <StageReviewPage view={useLoaderData<typeof loader>().view} answer={useActionData<typeof action>()?.answer} done={null} />
}

const notThere = () => new Response('There is no such review that is yours to waive.', { status: 404 })
