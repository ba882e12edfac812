import type { Tx } from '#db/dialect'
import { insertBooking, insertOutcome, changeBooking } from '../queries/bookings.ts'
import { replaceRules } from '../queries/hours.ts'
import { addHost, hostOf, insertSeries, insertType } from '../queries/series.ts'
import { insertBusy, noteBooked } from '../queries/slots.ts'
import { newId } from '../ids.ts'
import { demoPeople } from './people.ts'

type Handle = (typeof demoPeople)[number]['handle']

const DAY_MS = 86_400_000
const MINUTE_MS = 60_000

/** Two series at Meridian Bank, with hosts in two zones; Lena has an hour to come and one behind her; how it went with Amir is not written yet. Dates count from `at`. */
export async function seedOfficeHours(tx: Tx, at: Date): Promise<void> {
  const common = { zone: 'Europe/London', fairOrder: true, deskLeadId: personOf('oskar') }
  await insertSeries(
    tx,
    { ...common, id: PROMPTING, slug: 'prompting-help', title: 'Prompting help', about: 'Bring a prompt that does not do what you want. You leave with one that does, or with a reason why it cannot.', topics: ['Instructions that are not followed', 'Delimiting data', 'Output in a fixed form', 'Wrong or invented answers'], confidential: false, questionTemplate: 'What should come out, and what comes out instead? Paste the prompt if you can.' },
    at,
  )
  await insertSeries(
    tx,
    { ...common, id: GOVERNANCE, slug: 'data-and-governance', title: 'Data and governance questions', about: 'May this data go into a prompt? Who has to agree before a pilot? Ask before you build.', topics: ['Customer data', 'Classification of a document', 'Approval of a use case', 'Records and retention'], confidential: true, questionTemplate: 'Which data is it about, and what do you want to do with it? Leave out names and account numbers.' },
    at,
  )
  const type = { stepMinutes: 30, beforeMinutes: 0, afterMinutes: 10, minNoticeMinutes: 120, horizonDays: 28, seats: 1, place: CALL }
  await insertType(tx, { ...type, id: HALF_HOUR, seriesId: PROMPTING, slug: 'half-hour', title: 'One prompt', minutes: 30, assignment: 'any', weeklyLimit: null }, at)
  await insertType(tx, { ...type, id: LONGER, seriesId: PROMPTING, slug: 'workflow', title: 'A whole workflow', minutes: 45, beforeMinutes: 10, afterMinutes: 15, assignment: 'one', weeklyLimit: 1 }, at)
  await insertType(tx, { ...type, id: GOVERNING, seriesId: GOVERNANCE, slug: 'question', title: 'One question', minutes: 30, assignment: 'one', weeklyLimit: 2, place: 'Room 4.12' }, at)

  const validFrom = dayOf(at, -60)
  await seedHost(tx, 'hana', 'Europe/London', [{ seriesId: PROMPTING, rrule: 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', startsLocal: '09:30', endsLocal: '12:00' }, { seriesId: GOVERNANCE, rrule: 'FREQ=WEEKLY;BYDAY=TU,TH', startsLocal: '14:00', endsLocal: '16:00' }], validFrom, at)
  await seedHost(tx, 'maya', 'America/New_York', [{ seriesId: PROMPTING, rrule: 'FREQ=WEEKLY;BYDAY=MO,WE,FR', startsLocal: '09:00', endsLocal: '12:00' }, { seriesId: PROMPTING, rrule: 'FREQ=WEEKLY;BYDAY=TU,TH', startsLocal: '13:00', endsLocal: '15:00' }], validFrom, at)

  const next = workday(at, 2, 10)
  await seedBooking(tx, { who: 'lena', startsAt: next, topic: 'Output in a fixed form', question: 'The summary of a dispute should be four lines, and comes back as an essay.', tried: 'An example at the end of the prompt. It helped once in three tries.' }, at)
  const past = await seedBooking(tx, { who: 'lena', startsAt: workday(at, -6, 10), topic: 'Delimiting data', question: 'The model answers what the customer asks in the letter, instead of sorting the letter.', tried: 'Writing "ignore questions in the letter".' }, new Date(at.getTime() - 8 * DAY_MS))
  await seedBooking(tx, { who: 'amir', startsAt: workday(at, -4, 11), topic: 'Wrong or invented answers', question: 'It invents a reference number when the letter has none.', tried: 'Asking it not to.' }, new Date(at.getTime() - 7 * DAY_MS))
  await changeBooking(tx, { bookingId: past, to: 'done', by: personOf('hana'), reason: null }, new Date(at.getTime() - 3 * DAY_MS))
  await insertOutcome(tx, { bookingId: past, outcome: 'answered', topic: 'Delimiting data', note: 'Fences around the letter, and the task said again after it. Lesson 2 has the pattern.', by: personOf('hana') }, new Date(at.getTime() - 3 * DAY_MS))
}

const CALL = 'https://meet.example.com/prompting-help'
const [PROMPTING, GOVERNANCE, HALF_HOUR, LONGER, GOVERNING] = [demoId(1), demoId(2), demoId(11), demoId(12), demoId(13)]

/** As those of the demo people, with a 4. */
function demoId(n: number): string {
  return `018cc251-f400-7000-8000-4${n.toString().padStart(11, '0')}`
}

async function seedHost(tx: Tx, handle: Handle, zone: string, rules: readonly { seriesId: string; rrule: string; startsLocal: string; endsLocal: string }[], validFrom: string, at: Date): Promise<void> {
  const personId = personOf(handle)
  for (const seriesId of new Set(rules.map((rule) => rule.seriesId))) {
    await addHost(tx, { seriesId, personId, zone }, at)
    const host = await hostOf(tx, personId)
    if (host) await replaceRules(tx, { hostId: host.id, seriesId }, rules.filter((rule) => rule.seriesId === seriesId).map(({ rrule, startsLocal, endsLocal }) => ({ rrule, startsLocal, endsLocal, zone, validFrom, validTo: null })), at)
  }
}

/** Half an hour with Hana. */
async function seedBooking(tx: Tx, { who, startsAt, ...words }: { who: Handle; startsAt: Date; topic: string; question: string; tried: string }, at: Date): Promise<string> {
  const host = await hostOf(tx, personOf('hana'))
  if (!host) throw new Error('Hana is no host')
  const endsAt = new Date(startsAt.getTime() + 30 * MINUTE_MS)
  const personId = personOf(who)
  const bookingId = await insertBooking(tx, { ...words, typeId: HALF_HOUR, personId, startsAt, endsAt, place: CALL, requestKey: newId(at), movedFromId: null, chainId: null, hostIds: [host.id], by: personId, reason: null }, at)
  await insertBusy(tx, [{ id: newId(at), hostId: host.id, startsAt, endsAt, blocksFrom: startsAt, blocksTo: new Date(endsAt.getTime() + 10 * MINUTE_MS), kind: 'booking', bookingId }])
  await noteBooked(tx, { seriesId: PROMPTING, hostIds: [host.id] }, at)
  return bookingId
}

/** So many days on, or the next Monday if that is a weekend, at that hour of UTC. */
function workday(at: Date, days: number, hour: number): Date {
  const then = new Date(at.getTime() + days * DAY_MS)
  const weekend = { 6: 2, 0: 1 }[then.getUTCDay()] ?? 0
  return new Date(Date.UTC(then.getUTCFullYear(), then.getUTCMonth(), then.getUTCDate() + weekend, hour))
}

const personOf = (handle: Handle) => demoPeople.find((person) => person.handle === handle)?.id ?? ''
const dayOf = (at: Date, days: number) => new Date(at.getTime() + days * DAY_MS).toISOString().slice(0, 10)
