import { expect, test } from 'vitest'
import type { Db } from '#db/dialect'
import { replaceRules } from '#db/queries/hours.ts'
import { typeWithSeries } from '#db/queries/slots.ts'
import { office } from '#test/support/office-hours.ts'
import { people } from '#test/support/people.ts'
import { slotWeek } from './slot-week.server.ts'

const friday = new Date('2026-10-30T12:00Z')

test('[O2] on the day on which autumn shows an hour twice, the offset tells the passes apart', async () => {
  const { db, typeId } = await nightOffice()
  const week = await weekFor(db, typeId, 'America/New_York', '2026-11-01')
  expect(week.days.at(-1)?.starts.map((start) => start.time)).toEqual(['00:00', '00:30', '01:00 GMT-4', '01:30 GMT-4', '01:00 GMT-5', '01:30 GMT-5', '02:00', '02:30', '03:00', '03:30'])
  expect(new Set(week.days.at(-1)?.starts.map((start) => start.id)).size).toBe(10)
})

test('a zone decides on which day a start is shown, and never which starts there are', async () => {
  const { db, typeId } = await nightOffice()
  const shown = await Promise.all(['UTC', 'America/Detroit', 'Asia/Kolkata', 'Australia/Lord_Howe', 'Pacific/Chatham'].map((zone) => weekFor(db, typeId, zone, '2026-11-04')))
  const sets = shown.map((week) => new Set(week.days.flatMap((day) => day.starts.map((start) => start.startsAt))))
  const shared = [...(sets[0] ?? [])].filter((start) => start > '2026-11-03' && start < '2026-11-07')
  expect(shared.length).toBeGreaterThan(20)
  for (const set of sets) expect(shared.filter((start) => !set.has(start))).toEqual([])
  expect(shown[2]?.days[0]?.starts[0]?.time).toMatch(/^\d\d:\d\d$/)
})

test('a week that is over, too far ahead or no week at all is this week', async () => {
  const { db, typeId } = await nightOffice()
  const current = await weekFor(db, typeId, 'UTC', null)
  expect(current.clamped).toBe(false)
  for (const nonsense of ['2020-01-01', '2099-01-01', '2026-02-30', 'next week', '0000-00-00']) {
    const week = await weekFor(db, typeId, 'UTC', nonsense)
    expect(week.from, nonsense).toBe(current.from)
  }
  expect((await weekFor(db, typeId, 'UTC', '2020-01-01')).clamped).toBe(true)
  expect(current.previous).toBeNull()
})

test('an empty week says when the next free time is', async () => {
  const { db, typeId } = await nightOffice(['FREQ=WEEKLY;BYDAY=MO'])
  const week = await weekFor(db, typeId, 'UTC', null)
  expect(week.days.flatMap((day) => day.starts)).toEqual([])
  expect(week.nextFree).toMatchObject({ words: 'Monday 2 November, 05:00', href: '2026-11-02' })
})

/** Hana is there in New York's night. */
async function nightOffice(rrules = ['FREQ=DAILY']) {
  const { db, seriesId, hosts, type } = await office(['hana'])
  const rules = rrules.map((rrule) => ({ rrule, startsLocal: '00:00', endsLocal: '04:00', zone: 'America/New_York', validFrom: '2026-01-01', validTo: null }))
  await db.write((tx) => replaceRules(tx, { hostId: hosts[0] ?? '', seriesId }, rules, friday))
  return { db, typeId: type('any') }
}

async function weekFor(db: Db, typeId: string, zone: string, week: string | null) {
  const known = await typeWithSeries(db.read, typeId)
  if (!known) throw new Error('no type')
  return slotWeek(db.read, { ...known, person: { id: people.lena.id, zone }, week, toSlot: (slot) => slot, toWeek: (monday) => monday }, friday)
}
