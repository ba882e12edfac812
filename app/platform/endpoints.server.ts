import { Router } from 'express'

import { agendaFeed, eventFile } from './calendar-endpoints.server.ts'
import { catalogue } from './catalogue.server.ts'
import type { House } from './house.server.ts'
import { labStream } from './lab-stream.server.ts'
import { palette } from './palette.server.ts'
import { tallyStream } from './tally-stream.server.ts'
import { isMigrated } from '#db/migrate.ts'
import { ping } from '#db/queries/health.ts'

/** What is not a page: health for the machine that watches, streams for open pages. Express routes, because every Remix route costs every page (stack.md). */
export function endpoints(house: House): Router {
  const router = Router()
  router.get('/healthz', (_req, res) => void res.type('text/plain').send('ok'))
  router.get('/readyz', async (_req, res) => {
    const state = { database: await answers(house), migrations: await isMigrated(house.db).catch(() => false), content: catalogue().courses.length > 0 }
    res.status(Object.values(state).every(Boolean) ? 200 : 503).json(state)
  })
  router.get('/palette.json', palette())
  router.get('/calendars/:token.ics', agendaFeed(house))
  router.get('/events/:event/calendar.ics', eventFile(house))
  router.get('/streams/lab-attempts/:attempt', labStream(house))
  router.get('/events/:event/desk/tally', tallyStream(house))
  return router
}

async function answers(house: House): Promise<boolean> {
  try {
    await ping(house.db.read)
    return true
  } catch {
    return false
  }
}
