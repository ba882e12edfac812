import type { Db } from '#db/dialect'
import { isStorageFull } from '#db/dialect/fault.ts'
import { log } from './log.server.ts'

/**
 * The database as the house uses it: a write that finds no room ends as a 503 in words on the page of whoever wrote, not as a broken page.
 * Nothing of that write is kept, reading goes on, and writing does as soon as there is room.
 */
export function inWordsWhenFull(db: Db): Db {
  return {
    engine: db.engine,
    get read() {
      return db.read
    },
    async write(work) {
      try {
        return await db.write(work)
      } catch (error) {
        if (!isStorageFull(error)) throw error
        log().error({ err: error }, 'the disk is full: nothing can be written until there is room')
        throw new Response('There is no room left to keep anything, so this was not saved. Reading still works. Go back and try again later; whoever runs the house has been told.', { status: 503, statusText: 'Service Unavailable', headers: { 'Retry-After': '60' } })
      }
    },
    close: () => db.close(),
  }
}
