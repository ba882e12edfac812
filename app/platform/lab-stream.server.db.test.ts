import express from 'express'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import { beginSession, endSession } from '#app/auth/session.server.ts'
import { RunLogs } from '#app/features/labs/run-log.ts'
import type { Db } from '#db/dialect'
import { insertEnrolment } from '#db/queries/enrolments.ts'
import { insertLabAttempt } from '#db/queries/lab-attempts.ts'
import { publishCourse, publishLesson } from '#db/queries/publication.ts'
import { seedDemo } from '#db/seed/demo.ts'
import { testDatabase } from '#test/support/database.ts'
import { people } from '#test/support/people.ts'
import type { House } from './house.server.ts'
import { labStream } from './lab-stream.server.ts'

beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] }))
afterEach(() => void vi.useRealTimers())

test('a stream is for whoever runs the attempt, and goes on from the event that was heard last', async () => {
  const { listen, log, close } = await streaming()
  log.write({ type: 'case-done', caseId: 'one' })
  log.write({ type: 'case-done', caseId: 'two' })
  log.close()
  expect((await listen('')).status).toBe(401)
  expect((await listen('amir')).status).toBe(404)
  const heard = await (await listen('lena', { 'Last-Event-ID': '1' })).text()
  expect(heard).toBe('id: 2\ndata: {"type":"case-done","caseId":"two"}\n\n')
  close()
})

test('somebody who is signed out hears nothing more', async () => {
  const { db, listen, log, cookieOf, close } = await streaming()
  const stream = await listen('lena')
  expect(stream.status).toBe(200)
  await endSession({ db, https: false }, cookieOf('lena'), new Date())
  vi.advanceTimersByTime(5_000)
  expect(await stream.text()).toBe('')
  log.write({ type: 'case-done', caseId: 'one' })
  close()
})

test('a database that stops answering ends the stream and not the process', async () => {
  const { breakDatabase, listen, close } = await streaming()
  const stream = await listen('lena')
  expect(stream.status).toBe(200)
  breakDatabase()
  vi.advanceTimersByTime(5_000)
  expect(await stream.text()).toBe('')
  expect((await listen('lena')).status).toBe(500)
  close()
})

async function streaming() {
  const db = await testDatabase()
  const at = new Date()
  await seedDemo(db, at)
  const attempt = await db.write(async (tx) => {
    await publishCourse(tx, 'small', at)
    await publishLesson(tx, { id: 'small/lab', courseId: 'small' }, at)
    const enrolmentId = await insertEnrolment(tx, { personId: people.lena.id, courseId: 'small', n: 1, source: 'self' }, at)
    const lab = { lessonId: 'small/lab', labId: 'small/lab/lab', lessonHash: 'h', labHash: 'l', prompt: 'Go.', model: 'practice-a', practice: false, clientKey: 'k' }
    return insertLabAttempt(tx, { enrolmentId: enrolmentId ?? '', personId: people.lena.id, ...lab }, at)
  })
  const cookies = new Map<string, string>()
  for (const who of ['lena', 'amir'] as const) cookies.set(who, await beginSession({ db, https: false }, { personId: people[who].id, way: 'demo-link', device: '', cookieHeader: null }, at))

  let broken = false
  const breakable: Db = {
    ...db,
    get read() {
      if (broken) throw new Error('the server closed the connection')
      return db.read
    },
  }
  const runLogs = new RunLogs()
  const house = { db: breakable, runLogs, env: { baseUrl: 'http://localhost' } } as unknown as House
  Object.assign((globalThis as Record<symbol, object>)[Symbol.for('fieldhouse.house')] ?? {}, { opened: house }) // the guard asks the open house
  const server = express()
    .get('/:attempt', (req, res, next) => labStream(house)(req, res, next))
    .use(((_error, _req, res, _next) => void res.status(500).end()) as express.ErrorRequestHandler)
    .listen(0)
  const cookieOf = (who: string) => cookies.get(who)?.split(';')[0] ?? ''
  return {
    db,
    log: runLogs.open(attempt.id),
    cookieOf,
    breakDatabase: () => void (broken = true),
    listen: (who: string, headers: Record<string, string> = {}) => fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/${attempt.id}`, { headers: { Cookie: cookieOf(who), ...headers } }),
    close: () => void server.close(),
  }
}
