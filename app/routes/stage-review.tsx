import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'

import { requireAccess } from '#app/auth/person.server.ts'
import { dayInWords } from '#app/components/time.tsx'
import { StageReviewPage } from '#app/features/rotations/stage-review-page.tsx'
import type { StageReviewAnswer } from '#app/features/rotations/stage-review-answer.ts'
import { reviewKind, reviewPartForm } from '#app/features/rotations/stage-review.form.ts'
import { stageReviewView } from '#app/features/rotations/stage-review-view.server.ts'
import { writeReviewPart } from '#app/features/rotations/write-review-part.server.ts'
import { house } from '#app/platform/house.server.ts'
import { rotationPaths } from '#app/platform/rotation-paths.ts'

export const meta: MetaFunction = () => [{ title: 'Review · Fieldhouse' }]

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireAccess('routes/stage-review', request, context)
  const kind = reviewKind.safeParse(params['kind'])
  const view = kind.success ? await stageReviewView(house().db.read, person, { assignmentId: params['assignment'] ?? '', kind: kind.data }, new Date()) : null
  if (!view) throw notThere()
  return { view, done: new URL(request.url).searchParams.get('done') }
}

/** One side's text. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireAccess('routes/stage-review', request, context)
  const kind = reviewKind.safeParse(params['kind'])
  const sent = Object.fromEntries([...(await request.formData())].map(([name, value]) => [name, String(value).replaceAll('\r\n', '\n')]))
  const form = reviewPartForm.safeParse(sent)
  const part = sent['part'] === 'mentor' ? 'mentor' : 'member'
  const refused = (why: Partial<StageReviewAnswer>, status: number) => data({ answer: { part, text: sent['text'] ?? '', fault: null, said: null, kept: true, current: null, ...why } satisfies StageReviewAnswer }, { status })
  const assignmentId = params['assignment'] ?? ''
  if (!kind.success) throw notThere()
  if (!form.success) return refused({ fault: form.error.issues[0]?.message ?? '' }, 422)
  const outcome = await writeReviewPart(house().db, { person, assignmentId, kind: kind.data, part: form.data.part, text: form.data.text, expectedRevision: form.data.revision }, new Date())
  switch (outcome.kind) {
    case 'saved':
    case 'nothing-changed':
      return redirect(`${rotationPaths.stageReview(assignmentId, kind.data)}?done=${outcome.kind}`, 303)
    case 'changed-since':
      return refused({ said: 'This part was saved somewhere else meanwhile. Both texts are here.', current: { text: outcome.current.text, revision: outcome.current.revision } }, 409)
    case 'not-due':
      return refused({ said: `This review opens on ${dayInWords(outcome.opensOn)}.` }, 409)
    case 'waived':
      return refused({ said: 'This review has been waived, so nothing is written in it any more.' }, 409)
    case 'closed':
      return refused({ said: 'This review is signed by everybody and closes the assignment: it stays as it is.' }, 409)
    case 'unknown':
      throw notThere()
  }
}

export default function StageReview() {
  const { view, done } = useLoaderData<typeof loader>()
  return <StageReviewPage view={view} answer={useActionData<typeof action>()?.answer} done={done} />
}

const notThere = () => new Response('There is no such review that is yours to see. A review is shown to line managers once it is signed.', { status: 404 })
