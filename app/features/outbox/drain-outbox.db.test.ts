import ICAL from 'ical.js'
import { beforeEach, describe, expect, test } from 'vitest'

import { type CalendarEntry, invite, withdrawInvitation } from '#app/platform/invitations.server.ts'
import { queueLetter } from '#app/platform/letters.server.ts'
import type { Mail, Post } from '#app/platform/mail.server.ts'
import type { Db } from '#db/dialect'
import { leaseParcels, retryParked, unsentParcels } from '#db/queries/outbox-delivery.ts'
import { seedDemo } from '#db/seed/demo.ts'
import { testDatabase } from '#test/support/database.ts'
import { people } from '#test/support/people.ts'
import { drainOutbox } from './drain-outbox.server.ts'

const start = new Date('2026-11-23T12:00:00Z')
const minutes = (n: number) => new Date(start.getTime() + n * 60_000)
const personId = people.lena.id
const subject = { subjectKind: 'event', subjectId: 'ai-day', personId }
const letter = { subject: 'You are in', paragraphs: ['See you there.'], action: { label: 'Show your ticket', path: '/events/ai-day/ticket' } }
const entry: CalendarEntry = { startsAt: minutes(100), endsAt: minutes(160), zone: 'Europe/London', title: 'AI Day', place: 'Ground floor', organizer: { name: 'AI Day', email: 'ai-day@example.com' } }

let db: Db
let sent: Mail[]
let fault: string | null
const post: Post = {
  to: 'a test',
  send(mail) {
    if (fault) return Promise.reject(new Error(fault))
    sent.push(mail)
    return Promise.resolve()
  },
}
const drain = (at: Date, by = 'one') => drainOutbox({ db, post, by, perMinute: 600, origin: 'https://fieldhouse.example.com' }, at)

beforeEach(async () => {
  db = await testDatabase()
  await seedDemo(db, start)
  sent = []
  fault = null
})

const calendarOf = (mail: Mail | undefined) => {
  const calendar = new ICAL.Component(ICAL.parse(mail?.calendar?.file ?? '') as unknown[])
  const event = calendar.getFirstSubcomponent('vevent')
  return { method: calendar.getFirstPropertyValue('method'), uid: event?.getFirstPropertyValue('uid'), sequence: event?.getFirstPropertyValue('sequence'), organizer: event?.getFirstPropertyValue('organizer'), status: event?.getFirstPropertyValue('status') }
}

describe('[E14] an invitation over its life', () => {
  test('five moves keep the UID and count SEQUENCE from 0 to 5; the cancellation names the same organizer', async () => {
    for (let move = 0; move <= 5; move++) {
      await db.write((tx) => invite(tx, { ...subject, entry: { ...entry, startsAt: minutes(100 + move) }, letter }, minutes(move)))
      await drain(minutes(move))
    }
    await db.write((tx) => withdrawInvitation(tx, { ...subject, letter: { ...letter, subject: 'Given back' } }, minutes(6)))
    await drain(minutes(6))
    const files = sent.map(calendarOf)
    expect(new Set(files.map(({ uid }) => uid)).size).toBe(1)
    expect(files.map(({ sequence }) => sequence)).toEqual([0, 1, 2, 3, 4, 5, 6])
    expect(files.map(({ method }) => method)).toEqual([...Array<string>(6).fill('REQUEST'), 'CANCEL'])
    expect(new Set(files.map(({ organizer }) => organizer))).toEqual(new Set(['MAILTO:ai-day@example.com']))
    expect(files.at(-1)?.status).toBe('CANCELLED')
  })

  test('an edit that changes nothing a calendar shows sends nothing', async () => {
    expect(await db.write((tx) => invite(tx, { ...subject, entry, letter }, minutes(0)))).toBe('sent')
    expect(await db.write((tx) => invite(tx, { ...subject, entry: { ...entry, description: 'Now with a description' }, letter }, minutes(1)))).toBe('unchanged')
    expect(await drain(minutes(2))).toEqual({ sent: 1, failed: 0 })
  })

  test('who comes back gets the same UID with the next SEQUENCE; what is not there cannot be cancelled', async () => {
    expect(await db.write((tx) => withdrawInvitation(tx, { ...subject, letter }, minutes(0)))).toBe('none')
    await db.write((tx) => invite(tx, { ...subject, entry, letter }, minutes(1)))
    await drain(minutes(1))
    await db.write((tx) => withdrawInvitation(tx, { ...subject, letter }, minutes(2)))
    expect(await db.write((tx) => withdrawInvitation(tx, { ...subject, letter }, minutes(2)))).toBe('none')
    await drain(minutes(2))
    await db.write((tx) => invite(tx, { ...subject, entry, letter }, minutes(3)))
    await drain(minutes(3))
    expect(sent.map(calendarOf).map(({ sequence, method }) => [sequence, method])).toEqual([[0, 'REQUEST'], [1, 'CANCEL'], [2, 'REQUEST']])
    expect(new Set(sent.map(calendarOf).map(({ uid }) => uid)).size).toBe(1)
  })
})

describe('[E15] what happens between the commit and the letter', () => {
  test('a process that died while sending loses no letter: another sends it, under the same Message-ID', async () => {
    await db.write((tx) => invite(tx, { ...subject, entry, letter }, minutes(0)))
    const [taken] = await db.write((tx) => leaseParcels(tx, { by: 'the one that died', forMs: 600_000, limit: 10 }, minutes(0)))
    expect(await drain(minutes(5), 'two')).toEqual({ sent: 0, failed: 0 })
    expect(await drain(minutes(11), 'two')).toEqual({ sent: 1, failed: 0 })
    expect(sent[0]?.id).toBe(taken?.id)
    expect(await drain(minutes(12))).toEqual({ sent: 0, failed: 0 })
  })

  test('three moves before the next round are one letter, the newest', async () => {
    for (const move of [0, 1, 2]) await db.write((tx) => invite(tx, { ...subject, entry: { ...entry, startsAt: minutes(100 + move) }, letter }, minutes(0)))
    expect(await drain(minutes(1))).toEqual({ sent: 1, failed: 0 })
    expect(calendarOf(sent[0]).sequence).toBe(2)
  })

  test('a letter of a group waits until the one before it has left', async () => {
    await db.write((tx) => invite(tx, { ...subject, entry, letter }, minutes(0)))
    await db.write((tx) => leaseParcels(tx, { by: 'slow', forMs: 600_000, limit: 10 }, minutes(0)))
    await db.write((tx) => invite(tx, { ...subject, entry: { ...entry, place: 'First floor' }, letter }, minutes(1)))
    expect(await drain(minutes(2))).toEqual({ sent: 0, failed: 0 })
    expect(await drain(minutes(11))).toEqual({ sent: 1, failed: 0 })
  })
})

describe('a mail server that does not answer', () => {
  test('the letter is tried after 1, 5, 30 and 120 minutes, then shown to a person, who can send it again', async () => {
    await db.write((tx) => queueLetter(tx, { kind: 'note', dedupeKey: 'note:1', personId, letter }, minutes(0)))
    fault = 'ECONNREFUSED'
    for (const at of [0, 1, 6, 36, 156]) {
      if (at > 0) expect(await drain(minutes(at - 0.5)), `before ${at}`).toEqual({ sent: 0, failed: 0 })
      expect(await drain(minutes(at)), `at ${at}`).toEqual({ sent: 0, failed: 1 })
    }
    expect(await drain(minutes(999))).toEqual({ sent: 0, failed: 0 })
    const [stuck] = await unsentParcels(db.read, 10)
    expect(stuck).toMatchObject({ lastError: 'ECONNREFUSED', attempts: 5, parkedAt: minutes(156) })
    fault = null
    expect(await db.write((tx) => retryParked(tx, [stuck?.id ?? ''], minutes(1000)))).toBe(1)
    expect(await drain(minutes(1000))).toEqual({ sent: 1, failed: 0 })
    expect(await unsentParcels(db.read, 10)).toEqual([])
  })

  test('no more letters a minute than the limit, whoever sends', async () => {
    for (let n = 0; n < 12; n++) await db.write((tx) => queueLetter(tx, { kind: 'note', dedupeKey: `note:${n}`, personId, letter }, minutes(0)))
    const slowly = (at: Date, by: string) => drainOutbox({ db, post, by, perMinute: 5, origin: '' }, at)
    expect([await slowly(minutes(0), 'one'), await slowly(minutes(0), 'two')].map(({ sent: n }) => n)).toEqual([5, 0])
    expect((await slowly(minutes(1), 'two')).sent).toBe(5)
    expect((await slowly(minutes(2), 'one')).sent).toBe(2)
  })
})

test('a house that closes sends the letter in hand; the others are free at once for the next process, and no attempt is counted', async () => {
  for (const n of [1, 2, 3]) await db.write((tx) => queueLetter(tx, { kind: 'note', dedupeKey: `note:${n}`, personId, letter }, minutes(0)))
  const stop = AbortSignal.abort()
  expect(await drainOutbox({ db, post, by: 'one', perMinute: 600, origin: '', stop }, minutes(0))).toEqual({ sent: 1, failed: 0 })
  expect((await unsentParcels(db.read, 10)).map(({ attempts }) => attempts)).toEqual([0, 0])
  expect(await drain(minutes(0), 'two')).toEqual({ sent: 2, failed: 0 })
})

test('a letter is plain text and HTML with the words escaped, and its link is an address of the house', async () => {
  await db.write((tx) => queueLetter(tx, { kind: 'note', dedupeKey: 'note', personId, letter: { ...letter, paragraphs: ['<b>Bold</b> & "quoted"'] } }, minutes(0)))
  await drain(minutes(0))
  expect(sent[0]).toMatchObject({ to: { name: 'Lena Okafor', email: 'lena@example.com' }, subject: 'You are in' })
  expect(sent[0]?.text).toBe('Hello Lena,\n\n<b>Bold</b> & "quoted"\n\nShow your ticket:\nhttps://fieldhouse.example.com/events/ai-day/ticket\n\nFieldhouse\n')
  expect(sent[0]?.html).toContain('&lt;b&gt;Bold&lt;/b&gt; &amp; &quot;quoted&quot;')
})
