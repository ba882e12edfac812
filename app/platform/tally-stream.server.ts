import type { RequestHandler } from 'express'

import { may } from '#app/auth/permissions.ts'
import { personFromCookie } from '#app/auth/person.server.ts'
import { relationsTo } from '#app/features/events/desk/open-desk.server.ts'
import { tallyBoards } from '#app/features/events/desk/tally-board.ts'
import { tallyOf } from '#app/features/events/desk/tally.server.ts'
import { deskEventBySlug } from '#db/queries/event-desk.ts'
import type { House } from './house.server.ts'
import { log } from './log.server.ts'

const HEARTBEAT_MS = 15_000
/** How soon somebody who was signed out or taken off the staff stops hearing (quality.md, S2). */
const RECHECK_MS = 5_000

/** The figures of one desk, whole, at most once a second, counted once for everyone who watches. A program that asks for JSON gets the same picture once. */
export function tallyStream({ db }: Pick<House, 'db'>): RequestHandler {
  const boards = tallyBoards({ count: (eventId, at) => tallyOf(db, eventId, at), now: () => new Date(), report: (error) => log().error({ err: error }, 'a desk could not be counted') })
  return async (req, res, next) => {
    const watcher: Watcher = { closed: false, stop: [] }
    // Before the end of the response, not after it: a write in between would end the process.
    const leave = () => {
      watcher.closed = true
      for (const stop of watcher.stop.splice(0)) stop()
    }
    const end = () => {
      leave()
      res.end()
    }
    res.once('close', leave)
    const slug = req.params['event'] ?? ''
    const find = () => eventFor(db, slug, req.headers.cookie)
    try {
      const found = await find()
      if (found.kind !== 'may-look') return void res.status({ nobody: 401, unknown: 404, refused: 403 }[found.kind]).end()
      if (req.headers.accept?.includes('application/json')) return void res.setHeader('Cache-Control', 'no-store').json(await boards.snapshot(found.eventId))
      if (watcher.closed) return
      res.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store, no-transform', 'X-Accel-Buffering': 'no' })
      res.flushHeaders()
      every(watcher, HEARTBEAT_MS, () => void res.write(': still here\n\n'))
      every(watcher, RECHECK_MS, () => void find().then((still) => still.kind === 'may-look' || end(), end))
      const unwatch = await boards.watch(found.eventId, (tally) => void (watcher.closed || res.write(`data: ${JSON.stringify(tally)}\n\n`)))
      if (watcher.closed) unwatch()
      else watcher.stop.push(unwatch)
    } catch (error) {
      if (res.headersSent) end()
      else next(error)
    }
  }
}

type Watcher = { closed: boolean; stop: (() => void)[] }

function every(watcher: Watcher, ms: number, work: () => void): void {
  const timer = setInterval(work, ms)
  watcher.stop.push(() => clearInterval(timer))
}

type Found = { kind: 'may-look'; eventId: string } | { kind: 'nobody' | 'unknown' | 'refused' }

async function eventFor(db: House['db'], slug: string, cookie: string | undefined): Promise<Found> {
  const person = await personFromCookie(cookie, new Date())
  if (!person) return { kind: 'nobody' }
  const event = await deskEventBySlug(db.read, slug)
  if (!event) return { kind: 'unknown' }
  const being = await relationsTo(db, event.id, person.id)
  return may(person, 'look', { kind: 'event desk', being }) ? { kind: 'may-look', eventId: event.id } : { kind: 'refused' }
}
