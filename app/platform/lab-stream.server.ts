import type { RequestHandler } from 'express'

import { personFromCookie } from '#app/auth/person.server.ts'
import { labAttemptById } from '#db/queries/lab-attempts.ts'
import type { House } from './house.server.ts'

const HEARTBEAT_MS = 15_000
/** How soon somebody who was signed out elsewhere stops hearing (quality.md, S2). */
const RECHECK_MS = 5_000

/**
 * The events of one attempt, as they come, from the one after Last-Event-ID. The end of the connection is read from the response's close.
 * A process that does not know the attempt answers 204, which tells the browser not to ask again: the page then shows the record.
 */
export function labStream({ db, runLogs }: House): RequestHandler {
  return async (req, res) => {
    const person = await personFromCookie(req.headers.cookie, new Date())
    if (!person) return void res.status(401).end()
    const attempt = await labAttemptById(db.read, { attemptId: req.params['attempt'] ?? '', personId: person.id })
    if (!attempt) return void res.status(404).end()
    if (!runLogs.has(attempt.id)) return void res.status(204).end()
    res.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store, no-transform', 'X-Accel-Buffering': 'no' })
    const closed = new AbortController()
    res.once('close', () => closed.abort())
    const heartbeat = setInterval(() => res.write(': still here\n\n'), HEARTBEAT_MS)
    const recheck = setInterval(() => void personFromCookie(req.headers.cookie, new Date()).then((still) => still ?? res.end()), RECHECK_MS)
    for await (const { id, event } of runLogs.follow(attempt.id, Number(req.headers['last-event-id'] ?? 0) || 0, closed.signal)) {
      res.write(`id: ${id}\ndata: ${JSON.stringify(event)}\n\n`)
    }
    clearInterval(heartbeat)
    clearInterval(recheck)
    res.end()
  }
}
