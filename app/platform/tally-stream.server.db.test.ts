import express from 'express'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import { beginSession, endSession } from '#app/auth/session.server.ts'
import { createEvent } from '#app/features/events/create-event.server.ts'
import type { Tally } from '#app/features/events/desk/tally.ts'
import { nameStaff } from '#app/features/events/event-staff.server.ts'
import { publishEvent } from '#app/features/events/publish-event.server.ts'
import { registerForEvent } from '#app/features/events/register-for-event.server.ts'
import { deskEventBySlug } from '#db/queries/event-desk.ts'
import { seedDemo } from '#db/seed/demo.ts'
import { testDatabase } from '#test/support/database.ts'
import { people } from '#test/support/people.ts'
import type { House } from './house.server.ts'
import { tallyStream } from './tally-stream.server.ts'

beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] }))
afterEach(() => void vi.useRealTimers())

test('[E21] the figures of a desk are for those who may look at it', async () => {
  const { listen, close } = await desk()
  const statuses = await Promise.all(['', 'lena', 'hana', 'oskar'].map(async (who) => (await listen(who, { Accept: 'application/json' })).status))
  expect(statuses).toEqual([401, 403, 403, 200])
  expect((await listen('oskar', {}, 'no-such-event')).status).toBe(404)
  close()
})

test('[E22] whoever connects is told the whole picture at once, then what has changed; the same address answers in JSON', async () => {
  const { listen, register, close } = await desk()
  const stream = await listen('oskar')
  expect(stream.headers.get('Content-Type')).toBe('text/event-stream')
  const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader()
  const next = async () => JSON.parse(((await reader?.read())?.value ?? '').replace('data: ', '')) as Tally
  expect((await next()).pools).toMatchObject([{ confirmed: 0 }])
  await register('lena')
  vi.advanceTimersByTime(1_000)
  expect((await next()).pools).toMatchObject([{ confirmed: 1 }])
  const json = (await (await listen('oskar', { Accept: 'application/json' })).json()) as Tally
  expect(json.pools).toMatchObject([{ confirmed: 1 }])
  await reader?.cancel()
  close()
})

test('somebody who is signed out hears nothing more, and nothing is left that counts', async () => {
  const { db, listen, cookieOf, close } = await desk()
  const stream = await listen('oskar')
  await endSession({ db, https: false }, cookieOf('oskar'), new Date())
  vi.advanceTimersByTime(5_000)
  expect(await stream.text()).toContain('data: ')
  await vi.waitFor(() => expect(vi.getTimerCount()).toBe(0))
  close()
})

async function desk() {
  const db = await testDatabase()
  const at = new Date()
  await seedDemo(db, at)
  const inDays = (n: number) => new Date(at.getTime() + n * 86_400_000)
  const event = { title: 'A day', kind: 'ai_day' as const, summary: 'A day.', zone: 'Europe/London', startsAt: inDays(9), endsAt: inDays(10), place: 'Here', onlineLink: null, mailbox: 'day@example.com', opensAt: inDays(-1), closesAt: inDays(8), pools: [{ mode: 'in_person' as const, capacity: 10 }] }
  const { slug } = await createEvent(db, event, people.oskar.id, at)
  await publishEvent(db, { slug, by: people.oskar.id }, at)
  const eventId = (await deskEventBySlug(db.read, slug))?.id ?? ''
  await nameStaff(db, { eventId, handle: 'hana', role: 'scanner', by: people.oskar.id }, at)
  const cookies = new Map<string, string>()
  for (const who of ['lena', 'hana', 'oskar'] as const) cookies.set(who, await beginSession({ db, https: false }, { personId: people[who].id, way: 'demo-link', device: '', cookieHeader: null }, at))
  const house = { db, env: { baseUrl: 'http://localhost' } } as unknown as House
  Object.assign((globalThis as Record<symbol, object>)[Symbol.for('fieldhouse.house')] ?? {}, { opened: house }) // the guard asks the open house
  const server = express().get('/:event', tallyStream(house)).listen(0)
  const cookieOf = (who: string) => cookies.get(who)?.split(';')[0] ?? ''
  return {
    db,
    cookieOf,
    register: (who: 'lena') => registerForEvent(db, { eventId, personId: people[who].id, mode: 'in_person' }, new Date()),
    listen: (who: string, headers: Record<string, string> = {}, which = slug) => fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/${which}`, { headers: { Cookie: cookieOf(who), ...headers } }),
    close: () => void server.close(),
  }
}
