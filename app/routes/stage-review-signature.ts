import { type ActionFunctionArgs, redirect } from '@remix-run/node'

import { requireAccess } from '#app/auth/person.server.ts'
import { dayInWords } from '#app/components/time.tsx'
import { signReview } from '#app/features/rotations/sign-review.server.ts'
import { reviewKind, signatureForm } from '#app/features/rotations/stage-review.form.ts'
import { house } from '#app/platform/house.server.ts'
import { paths } from '#app/platform/paths.ts'
import { rotationPaths } from '#app/platform/rotation-paths.ts'

/** Signs the texts that were on the page, and no others. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireAccess('routes/stage-review-signature', request, context)
  const assignmentId = params['assignment'] ?? ''
  const kind = reviewKind.safeParse(params['kind'])
  const form = signatureForm.safeParse(Object.fromEntries(await request.formData()))
  if (!kind.success || !form.success) throw notThere()
  const outcome = await signReview(house().db, { person, assignmentId, kind: kind.data, role: form.data.role, seenHash: form.data.seen }, new Date())
  switch (outcome.kind) {
    case 'signed':
    case 'all-signed':
    case 'already-signed':
      return redirect(`${rotationPaths.stageReview(assignmentId, kind.data)}?done=${outcome.kind}`, 303)
    case 'text-changed':
      throw new Response('A text changed while you read it, so nothing was signed. Open the review again, read it, and sign what stands there now.', { status: 409 })
    case 'unwritten':
      throw new Response(`The ${outcome.part}’s part is not written yet. Nothing was signed.`, { status: 422 })
    case 'not-due':
      throw new Response(`This review opens on ${dayInWords(outcome.opensOn)}. Nothing was signed.`, { status: 422 })
    case 'waived':
      throw new Response('This review has been waived, so it needs no signature.', { status: 422 })
    case 'wrong-role':
      throw new Response('You do not sign this review in that role. Nothing was signed.', { status: 403 })
    case 'unknown':
      throw notThere()
  }
}

export function loader() {
  return redirect(paths.rotations())
}

const notThere = () => new Response('There is no such review that is yours to sign.', { status: 404 })
