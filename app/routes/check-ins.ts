import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'

import { requireAccess } from '#app/auth/person.server.ts'
import { checkIn } from '#app/features/events/check-in.server.ts'
import { openScan } from '#app/features/events/scan/open-scan.server.ts'
import { answerTo } from '#app/features/events/scan/scan-view.server.ts'
import { scanForm } from '#app/features/events/scan/scan.form.ts'
import { typedIn } from '#app/features/events/form-faults.ts'
import { house } from '#app/platform/house.server.ts'
import { eventPaths } from '#app/platform/event-paths.ts'

/** Keeps one scan, at the time of this clock: a device's own may be hours off. Says what it was. A script is answered in JSON; a plain form goes back to the door, which shows the answer. The same id again is the same scan. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const at = new Date()
  const person = await requireAccess('routes/check-ins', request, context)
  const { db } = house()
  const list = await openScan(db, { listId: params['list'], person })
  const isScript = request.headers.get('Accept') === 'application/json'
  const typed = typedIn(await request.formData())
  const parsed = scanForm.safeParse(typed)
  const door = (query: Record<string, string>) => redirect(`${eventPaths.scan(list.id)}?${new URLSearchParams({ ...query, ...(typed['gate'] ? { gate: typed['gate'] } : {}), ...(typed['type'] ? { type: typed['type'] } : {}) }).toString()}`, 303)
  if (!parsed.success) return isScript ? Response.json({ sentence: parsed.error.issues[0]?.message ?? 'Scan it once more.' }, { status: 422 }) : door({ fault: 'empty' })
  const { id, gate, type, text } = parsed.data
  const outcome = await checkIn(db, { id, listId: list.id, gateId: gate || null, by: person.id, text, scannedAt: at, type }, at)
  if (outcome.kind === 'no-such-list') throw new Response('There is no such door any more.', { status: 404 })
  return isScript ? Response.json(await answerTo(db, { list, id })) : door({ last: id })
}

/** Opened by hand, or on the way back from signing in. */
export function loader({ params }: LoaderFunctionArgs) {
  return redirect(eventPaths.scan(params['list'] ?? ''))
}
