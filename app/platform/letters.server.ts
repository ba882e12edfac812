import type { Tx } from '#db/dialect'
import { queueParcel } from '#db/queries/outbox.ts'

/** What somebody is told, in plain words: the drain makes a mail of it. `path` is an address of the house. */
export type Letter = { subject: string; paragraphs: readonly string[]; action?: { label: string; path: string } }

/** A meeting that goes with a letter into the reader's calendar. Instants as ISO strings. */
type LetterCalendar = {
  uid: string
  sequence: number
  method: 'REQUEST' | 'CANCEL'
  entry: { startsAt: string; endsAt: string; zone: string; title: string; place: string; description?: string; organizer: { name: string; email: string } }
}

type QueuedLetter = { kind: string; dedupeKey: string; personId: string; letter: Letter; calendar?: LetterCalendar; groupKey?: string; dueAt?: Date }

/** Leaves with the transaction that it tells of, or not at all. The same `dedupeKey` twice is one letter; a newer one of a `groupKey` replaces what has not left yet. */
export async function queueLetter(tx: Tx, { kind, dedupeKey, groupKey, personId, letter, calendar, dueAt }: QueuedLetter, at: Date): Promise<void> {
  const payload = { template: 'letter', about: kind, letter, ...(calendar ? { calendar } : {}) }
  await queueParcel(tx, { kind: 'mail', dedupeKey, personId, payload, ...(groupKey ? { groupKey } : {}), ...(dueAt ? { dueAt } : {}) }, at)
}
