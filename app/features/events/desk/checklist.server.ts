import type { Db } from '#db/dialect'
import { eventPools } from '#db/queries/event-desk.ts'
import type { Desk } from './open-desk.server.ts'
import { publishingChecklist } from './publishing-checklist.ts'

/** What a draft still needs, with what is there already. */
export async function checklistOf(db: Db, desk: Desk, at: Date) {
  return publishingChecklist({ ...desk, pools: await eventPools(db.read, desk.id) }, at)
}
