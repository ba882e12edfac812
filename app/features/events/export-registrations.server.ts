import type { Audit } from '#app/platform/audit.server.ts'
import { csvOf, type CsvColumns } from '#app/platform/csv.server.ts'
import type { Db } from '#db/dialect'
import { firstEntries, type ListedRegistration, listedRegistrations } from '#db/queries/registration-list.ts'
import { modeWords } from './desk/tally.ts'
import { seatStateWords, sourceWords } from './desk/seat-state-words.ts'
import { shortCode } from './short-code.ts'
import { wallClockAt } from './wall-clock.server.ts'

type Wish = { eventId: string; zone: string; by: string }

/** Everyone who ever registered, as a table for a spreadsheet. That it was taken out of the house, and by whom, is on the audit record before anybody has it. */
export async function exportRegistrations(db: Db, audit: Audit, { eventId, zone, by }: Wish, at: Date): Promise<string> {
  const [rows, entries] = await Promise.all([listedRegistrations(db.read, eventId, { words: '', state: null, mode: null }, { limit: 1_000_000, offset: 0 }), firstEntries(db.read, eventId)])
  await db.write((tx) => audit.append(tx, { kind: 'registrations.exported', subject: `event:${eventId}`, body: { by, rows: rows.length } }, at))
  const local = (instant: Date | undefined) => (instant ? wallClockAt(instant, zone).replace('T', ' ') : '')
  const columns: CsvColumns<ListedRegistration> = {
    Name: ({ name }) => name,
    'E-mail': ({ email }) => email,
    Team: ({ team }) => team,
    'Takes part': ({ mode }) => (mode ? modeWords[mode] : ''),
    State: ({ state }) => seatStateWords(state).words,
    [`Registered (${zone})`]: ({ createdAt }) => local(createdAt),
    'Came by': ({ source }) => sourceWords[source],
    'Ticket code': (row) => shortCode(row),
    [`Let in (${zone})`]: ({ id }) => local(entries.get(id)),
  }
  return csvOf(columns, [...rows].reverse())
}
