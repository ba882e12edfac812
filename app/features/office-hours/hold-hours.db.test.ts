import { expect, test } from 'vitest'
import { overridesOf, rulesOf, timeOffOf } from '#db/queries/hours.ts'
import { hostOf } from '#db/queries/series.ts'
import { seriesBySlug, typesOfSeries } from '#db/queries/slots.ts'
import { book, idOf, now, office, who } from '#test/support/office-hours.ts'
import { people } from '#test/support/people.ts'
import { cancelTimeOff, removeException, saveException, takeTimeOff } from './change-exceptions.server.ts'
import { closeBooking } from './close-booking.server.ts'
import { createSeries } from './create-series.server.ts'
import { dayView } from './day-view.server.ts'
import { hoursView } from './hours-view.server.ts'
import { addType, nameHost, seriesToChange } from './lead-series.server.ts'
import { saveWeek } from './save-week.server.ts'
import { todayBookings } from './today-bookings.server.ts'

const { lena, hana, maya, oskar } = people
const rule = { rrule: 'FREQ=WEEKLY;BYDAY=MO', startsLocal: '10:00', endsLocal: '11:00', zone: 'Asia/Kolkata', validFrom: '2026-11-23', validTo: null }
const settings = { title: 'Talk', minutes: 30, stepMinutes: 30, beforeMinutes: 0, afterMinutes: 0, minNoticeMinutes: 60, horizonDays: 20, assignment: 'any' as const, weeklyLimit: null, place: 'Room 1' }

test('a host writes their own week, and nobody the week of somebody else', async () => {
  const { db, hosts, seriesId } = await office(['hana'])
  const mine = { hostId: hosts[0] ?? '', seriesId }
  expect(await saveWeek(db, { personId: lena.id, series: 'desk', zone: 'UTC', rules: [] }, now)).toEqual({ kind: 'not-a-host' })
  expect(await saveWeek(db, { personId: maya.id, series: 'desk', zone: 'UTC', rules: [] }, now)).toEqual({ kind: 'not-a-host' })
  expect(await rulesOf(db.read, mine)).toHaveLength(1)
  expect(await saveWeek(db, { personId: hana.id, series: 'desk', zone: 'Asia/Kolkata', rules: [rule] }, now)).toEqual({ kind: 'saved' })
  expect(await rulesOf(db.read, mine)).toMatchObject([rule])
  expect((await hostOf(db.read, hana.id))?.zone).toBe('Asia/Kolkata')
  expect((await hoursView(db.read, { personId: hana.id, series: 'desk' }, now))?.ahead.find((day) => day.date === '2026-11-30')?.hours).toEqual(['10:00 to 11:00'])
})

test('an exception replaces itself, and only its host takes it back', async () => {
  const { db, hosts, seriesId } = await office(['hana', 'maya'])
  const mine = { hostId: hosts[0] ?? '', seriesId }
  await saveException(db, { personId: hana.id, series: 'desk', date: '2026-11-24', spans: [] }, now)
  await saveException(db, { personId: hana.id, series: 'desk', date: '2026-11-24', spans: [{ startsLocal: '15:00', endsLocal: '16:00' }] }, now)
  const [exception] = await overridesOf(db.read, mine, '2026-11-23')
  expect(exception?.spans).toEqual([{ startsLocal: '15:00', endsLocal: '16:00' }])
  expect(await removeException(db, { personId: maya.id, id: exception?.id ?? '' })).toEqual({ kind: 'not-there' })
  expect(await removeException(db, { personId: lena.id, id: exception?.id ?? '' })).toEqual({ kind: 'not-there' })
  expect(await removeException(db, { personId: hana.id, id: exception?.id ?? '' })).toEqual({ kind: 'removed' })
  expect(await removeException(db, { personId: hana.id, id: exception?.id ?? '' })).toEqual({ kind: 'not-there' })
})

test('time off says what is booked in it, keeps it, and lets nobody else in', async () => {
  const { db, type, hosts } = await office(['hana', 'maya'])
  const one = { typeId: type('one'), hostId: hosts[0] }
  const kept = idOf(await book(db, { ...one, start: '2026-11-24T10:00Z' }))
  expect(await takeTimeOff(db, { personId: hana.id, from: '2026-11-24T00:00', to: '2026-11-25T00:00' }, now)).toEqual({ kind: 'saved', booked: 1 })
  expect(await book(db, { ...one, personId: oskar.id, start: '2026-11-24T11:00Z' })).toMatchObject({ kind: 'taken' })
  expect((await dayView(db.read, { personId: hana.id, date: '2026-11-24' }, now))?.held.map((booking) => booking.id)).toEqual([kept])
  const [off] = await timeOffOf(db.read, hosts[0] ?? '', now)
  expect(await cancelTimeOff(db, { personId: maya.id, id: off?.id ?? '' }, now)).toEqual({ kind: 'not-there' })
  expect(await cancelTimeOff(db, { personId: hana.id, id: off?.id ?? '' }, now)).toEqual({ kind: 'removed' })
  expect(await book(db, { ...one, personId: oskar.id, start: '2026-11-24T11:00Z' })).toMatchObject({ kind: 'booked' })
})

test('a series begins with its lead, who names its hosts; nobody else may change it', async () => {
  const { db } = await office([])
  const made = await createSeries(db, { lead: { id: hana.id, zone: 'Europe/London' }, title: 'Agents & tools', about: 'x', topics: ['One'], questionTemplate: '', zone: 'Europe/London', confidential: false, hold: true, type: settings }, now)
  expect(made).toEqual({ kind: 'created', slug: 'agents-tools' })
  expect(await createSeries(db, { lead: { id: oskar.id, zone: 'UTC' }, title: 'agents tools', about: 'x', topics: [], questionTemplate: '', zone: 'UTC', confidential: false, hold: false, type: settings }, now)).toEqual({ kind: 'name-taken' })
  const series = await seriesBySlug(db.read, 'agents-tools')
  const seriesId = series?.id ?? ''
  expect(await nameHost(db, { seriesId, email: 'MAYA@example.com' }, now)).toEqual({ kind: 'named', name: maya.name })
  expect(await nameHost(db, { seriesId, email: maya.email }, now)).toEqual({ kind: 'is-one-already', name: maya.name })
  expect(await nameHost(db, { seriesId, email: 'nobody@example.com' }, now)).toEqual({ kind: 'nobody' })
  expect(await addType(db, { seriesId, settings }, now)).toEqual({ kind: 'name-taken' })
  expect(await addType(db, { seriesId, settings: { ...settings, title: 'Longer talk' } }, now)).toEqual({ kind: 'added' })
  expect((await typesOfSeries(db.read, seriesId)).map((type) => type.slug)).toEqual(['talk', 'longer-talk'])
  const may = async (person: typeof lena | typeof hana | typeof maya | typeof oskar, verb: 'change' | 'change a type') => (await seriesToChange(db.read, { slug: 'agents-tools', person: { ...person, roles: [...person.roles] }, verb }, now)) !== null
  expect([await may(hana, 'change'), await may(oskar, 'change'), await may(maya, 'change'), await may(lena, 'change')]).toEqual([true, true, false, false])
  expect([await may(maya, 'change a type'), await may(lena, 'change a type')]).toEqual([true, false])
})

test('home shows the next hour one has booked, the people who have booked one today, and outcomes that are not written', async () => {
  const { db, type, hosts } = await office(['hana'])
  const bookingId = idOf(await book(db, { typeId: type('one'), hostId: hosts[0], start: '2026-11-23T10:00Z' }))
  expect(await todayBookings(db.read, { id: lena.id, zone: 'Europe/London' }, now)).toMatchObject([{ kind: 'booking', title: 'Desk with Hana Sato', href: `/bookings/${bookingId}` }])
  expect(await todayBookings(db.read, { id: hana.id, zone: 'Europe/London' }, now)).toMatchObject([{ kind: 'hosting', title: 'Lena Okafor has booked you', detail: 'Today from 10:00' }])
  const evening = new Date('2026-11-23T18:00Z')
  expect(await todayBookings(db.read, { id: lena.id, zone: 'Europe/London' }, evening)).toEqual([])
  expect(await todayBookings(db.read, { id: hana.id, zone: 'Europe/London' }, evening)).toMatchObject([{ kind: 'hosting', title: 'How did it go with Lena Okafor?' }])
  await closeBooking(db, { person: who(hana), bookingId, outcome: 'answered', topic: 'One', note: '' }, evening)
  expect(await todayBookings(db.read, { id: hana.id, zone: 'Europe/London' }, evening)).toEqual([])
})
