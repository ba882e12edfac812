import type { Db } from '#db/dialect'
import { eventIdBySlug } from '#db/queries/events.ts'

/** For forms, whose use case looks at the event itself; whether the person may is decided there. */
export async function findEventId(db: Db, slug: string): Promise<string> {
  const id = await eventIdBySlug(db.read, slug)
  if (!id) throw new Response('There is no event at this address. It may have been renamed; all events are under Events.', { status: 404 })
  return id
}
