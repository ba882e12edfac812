import { type ActionFunctionArgs, redirect } from '@remix-run/node'

import { requireAccess } from '#app/auth/person.server.ts'
import { retryLetters } from '#app/features/outbox/read-outbox.server.ts'
import { house } from '#app/platform/house.server.ts'
import { paths } from '#app/platform/paths.ts'

/** Gives letters that were given up another round of attempts. */
export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requireAccess('routes/outbox-retries', request, context)
  const { db, audit } = house()
  const ids = (await request.formData()).getAll('letter').map(String)
  await retryLetters(db, audit, { ids, by: person.id }, new Date())
  return redirect(paths.outbox(), 303)
}

export function loader() {
  return redirect(paths.outbox())
}
