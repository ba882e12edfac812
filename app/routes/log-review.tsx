import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'

import { requireAccess } from '#app/auth/person.server.ts'
import { logReviewForm } from '#app/features/rotations/log-review.form.ts'
import { type LogReviewAnswer, LogReviewPage } from '#app/features/rotations/log-review-page.tsx'
import { logReviewView } from '#app/features/rotations/log-review-view.server.ts'
import { sharedTextOf } from '#app/features/rotations/log-text.ts'
import { reviewLog } from '#app/features/rotations/review-log.server.ts'
import { house } from '#app/platform/house.server.ts'
import { rotationPaths } from '#app/platform/rotation-paths.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data ? `Log of ${data.view.member} · Fieldhouse` : 'Fieldhouse' }]

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireAccess('routes/log-review', request, context)
  const view = await logReviewView(house().db.read, person, params['log'] ?? '')
  if (!view) throw notThere()
  return { view }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireAccess('routes/log-review', request, context)
  const sent = Object.fromEntries(['revision', 'verdict', 'note'].map((name) => [name, '']))
  for (const [name, value] of await request.formData()) if (name in sent) sent[name] = String(value).replaceAll('\r\n', '\n')
  const note = sent['note'] ?? ''
  const form = logReviewForm.safeParse(sent)
  if (!form.success) return refused({ note, fault: form.error.issues[0]?.message ?? '', read: null }, 422)
  const outcome = await reviewLog(house().db, { person, logId: params['log'] ?? '', revisionId: form.data.revision, verdict: form.data.verdict, note: form.data.note }, new Date())
  switch (outcome.kind) {
    case 'acknowledged':
    case 'returned':
      return redirect(`${rotationPaths.mentoring()}?done=${outcome.kind}`, 303)
    case 'already-reviewed':
      return redirect(`${rotationPaths.mentoring()}?done=already-reviewed`, 303)
    case 'changed-since':
      return refused({ note, fault: null, read: sharedTextOf(outcome.read) }, 409)
    case 'locked':
      throw new Response('This week is closed: the end review is signed.', { status: 422 })
    case 'not-submitted':
    case 'not-your-mentee':
    case 'unknown':
      throw notThere()
  }
}

export default function LogReview() {
  return <LogReviewPage view={useLoaderData<typeof loader>().view} answer={useActionData<typeof action>()?.answer} />
}

const refused = (answer: LogReviewAnswer, status: number) => data({ answer }, { status })
const notThere = () => new Response('There is no such log of somebody you mentor.', { status: 404 })
