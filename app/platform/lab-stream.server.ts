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
  return async (req, res, next) => {
    const stop = new AbortController()
    res.once('close', () => stop.abort())
    const find = () => personFromCookie(req.headers.cookie, new Date())
    try {
      const person = await find()
      if (!person) return void res.status(401).end()
      const attempt = await labAttemptById(db.read, { attemptId: req.params['attempt'] ?? '', personId: person.id })
      if (!attempt) return void res.status(404).end()
      if (!runLogs.has(attempt.id)) return void res.status(204).end()
      res.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store, no-transform', 'X-Accel-Buffering': 'no' })
      res.flushHeaders() // the page knows at once that it listens, however long the first event takes
      const heartbeat = setInterval(() => res.write(': still here\n\n'), HEARTBEAT_MS)
      // Nor does anybody hear more when nobody can say whether they still may.
      const recheck = setInterval(() => void find().then((still) => still ?? stop.abort(), () => stop.abort()), RECHECK_MS)
      // Ends through `stop` alone: a write after the end of a response would end the process.
      const after = Number.parseInt(String(req.headers['last-event-id']), 10) || 0
      try {
        for await (const { id, event } of runLogs.follow(attempt.id, after, stop.signal)) res.write(`id: ${id}\ndata: ${JSON.stringify(event)}\n\n`)
      } finally {
        clearInterval(heartbeat)
        clearInterval(recheck)
      }
      res.end()
    } catch (error) {
      next(error)
    }
  }
}
