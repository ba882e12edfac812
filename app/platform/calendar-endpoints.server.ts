import type { RequestHandler, Response } from 'express'

import { personFromCookie } from '#app/auth/person.server.ts'
import { agendaCalendar, type CalendarAnswer, eventCalendar } from '#app/features/events/my-agenda/agenda-calendar.server.ts'
import type { House } from './house.server.ts'

/** A person's own agenda for a calendar programme, which cannot sign in: the token is the key. */
export function agendaFeed({ db, env }: House): RequestHandler<{ token: string }> {
  return async (req, res, next) => {
    try {
      send(res, req.headers['if-none-match'], await agendaCalendar(db, { token: req.params.token, baseUrl: env.baseUrl }, new Date()), 'This address is not in use any more. Make a new one under Your agenda.')
    } catch (error) {
      next(error)
    }
  }
}

/** One event as a file for "Add to calendar". */
export function eventFile({ db, env }: House): RequestHandler<{ event: string }> {
  return async (req, res, next) => {
    try {
      const person = await personFromCookie(req.headers.cookie, new Date())
      if (!person) return void res.status(401).type('text/plain').send('Sign in first: your session has ended or was never begun.')
      res.attachment(`${req.params.event}.ics`)
      send(res, undefined, await eventCalendar(db, { slug: req.params.event, personId: person.id, baseUrl: env.baseUrl }), 'There is no event at this address.')
    } catch (error) {
      next(error)
    }
  }
}

function send(res: Response, known: string | undefined, answer: CalendarAnswer | null, missing: string): void {
  res.setHeader('Cache-Control', 'private, no-cache') // kept, but asked about each time
  if (!answer) {
    res.removeHeader('Content-Disposition')
    return void res.status(404).type('text/plain').send(missing)
  }
  res.setHeader('ETag', answer.etag)
  if (known?.split(/\s*,\s*/).includes(answer.etag)) return void res.status(304).end()
  res.type('text/calendar; charset=utf-8').send(answer.file)
}
