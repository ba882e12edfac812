import { expect, test } from 'vitest'

import { createAudit } from '#app/platform/audit.server.ts'
import { temporaryPath, testDatabase } from '#test/support/database.ts'
import { people } from '#test/support/people.ts'
import { auditAbout } from '#db/queries/audit.ts'
import { deskEventBySlug } from '#db/queries/event-desk.ts'
import { seedDemo } from '#db/seed/demo.ts'
import { cancelRegistration } from './cancel-registration.server.ts'
import { createEvent } from './create-event.server.ts'
import { registrationsView, registrationView } from './desk/registrations-view.server.ts'
import { exportRegistrations } from './export-registrations.server.ts'
import { publishEvent } from './publish-event.server.ts'
import { registerForEvent } from './register-for-event.server.ts'

const at = new Date('2027-01-05T09:00:00Z')
const oskar = people.oskar.id

test('the list finds people by name and by state, a page is never past the end, and an odd address shows everyone', async () => {
  const { db, eventId } = await withThree()
  const names = async (query: string) => (await registrationsView(db, eventId, new URLSearchParams(query))).rows.map(({ name }) => name).sort()
  expect(await names('')).toEqual(['Amir Haddad', 'Lena Okafor', 'Maya Lindqvist'])
  expect(await names('find=HADDAD')).toEqual(['Amir Haddad'])
  expect(await names('find=lena@')).toEqual(['Lena Okafor'])
  expect(await names('state=waiting')).toEqual(['Maya Lindqvist'])
  expect(await names('state=gone')).toEqual([])
  expect(await names('state=nonsense&page=minus&mode=in_person')).toHaveLength(3)
  expect(await registrationsView(db, eventId, new URLSearchParams('page=99'))).toMatchObject({ page: 1, pages: 1, total: 3 })
  expect(await names('find=%25')).toHaveLength(3) // a percent sign is no word, and no pattern
})

test('an organizer who ends a registration leaves the reason on it, and a registration of another event is not there', async () => {
  const { db, eventId } = await withThree()
  await cancelRegistration(db, { eventId, personId: people.lena.id, organizer: { id: oskar, reason: 'No second door' } }, at)
  const [row] = (await registrationsView(db, eventId, new URLSearchParams('state=gone'))).rows
  const view = await registrationView(db, { eventId, registrationId: row?.id ?? '' })
  expect(view?.history.map(({ to, by, reason }) => [to, by, reason])).toEqual([
    ['confirmed', 'Lena Okafor', null],
    ['cancelled', 'Oskar Brandt', 'No second door'],
  ])
  expect(await registrationView(db, { eventId: 'another', registrationId: row?.id ?? '' })).toBeNull()
})

test('what is taken out as a file has everyone who registered, in the order in which they came, and stands on the audit record with who took it', async () => {
  const { db, eventId } = await withThree()
  const audit = createAudit({ auditKey: 'a key of at least thirty-two characters', checkpointFile: temporaryPath('checkpoints.jsonl') })
  const csv = await exportRegistrations(db, audit, { eventId, zone: 'Europe/London', by: oskar }, at)
  const lines = csv.trimEnd().split('\r\n')
  expect(lines[0]).toBe('\uFEFFName,E-mail,Team,Takes part,State,Registered (Europe/London),Came by,Ticket code,Let in (Europe/London)')
  expect(lines.slice(1).map((line) => line.split(',').slice(0, 6).join(','))).toEqual([
    'Lena Okafor,lena@example.com,Card Services,In person,Confirmed,2027-01-05 09:00',
    'Amir Haddad,amir@example.com,Card Services,In person,Confirmed,2027-01-05 09:00',
    'Maya Lindqvist,maya@example.com,Data Office,In person,Waiting,2027-01-05 09:00',
  ])
  expect(await auditAbout(db.read, `event:${eventId}`, 5)).toMatchObject([{ kind: 'registrations.exported', body: { by: oskar, rows: 3 } }])
})

async function withThree() {
  const db = await testDatabase()
  await seedDemo(db, at)
  const event = { title: 'A day', kind: 'ai_day' as const, summary: 'A day.', zone: 'Europe/London', startsAt: new Date('2027-02-10T09:00:00Z'), endsAt: new Date('2027-02-10T17:00:00Z'), place: 'Here', onlineLink: null, mailbox: 'day@example.com', opensAt: new Date('2027-01-04T09:00:00Z'), closesAt: new Date('2027-02-10T08:00:00Z'), pools: [{ mode: 'in_person' as const, capacity: 2 }] }
  const { slug } = await createEvent(db, event, oskar, at)
  await publishEvent(db, { slug, by: oskar }, at)
  const eventId = (await deskEventBySlug(db.read, slug))?.id ?? ''
  for (const who of ['lena', 'amir', 'maya'] as const) await registerForEvent(db, { eventId, personId: people[who].id, mode: 'in_person' }, at)
  return { db, eventId }
}
