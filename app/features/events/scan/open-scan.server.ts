import { may } from '#app/auth/permissions.ts'
import type { Person } from '#app/auth/person.ts'
import type { Db } from '#db/dialect'
import { type ScanList, scanListById } from '#db/queries/scanning.ts'
import { relationsTo } from '../desk/open-desk.server.ts'

/** The list, for whoever scans at its event; in words why not for everyone else. */
export async function openScan(db: Db, { listId, person }: { listId: string | undefined; person: Person }): Promise<ScanList> {
  const list = await scanListById(db.read, listId ?? '')
  if (!list) throw new Response('There is no such door. An organizer can give you its address again.', { status: 404 })
  if (!may(person, 'scan', { kind: 'check-in', being: await relationsTo(db, list.eventId, person.id) })) throw new Response('Only the scanners and organizers of this event let people in. An organizer can add you.', { status: 403, statusText: 'Forbidden' })
  return list
}
