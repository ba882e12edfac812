import { sql } from 'drizzle-orm'
import { id, index, instant, integer, json, ref, table, text, unique } from '#db/dialect'
import { people } from './people.ts'

/** Mail and statements that must leave. Written with the fact they tell of; drained by a job; a retry sends nothing twice. */
export const outbox = table(
  'outbox',
  {
    id: id(),
    kind: text().notNull(),
    /** Says what it tells of; the same one twice is one row. */
    dedupeKey: text().notNull(),
    /** Parcels about one thing go one at a time, and only the newest that waits: three quick moves are one mail. */
    groupKey: text(),
    personId: ref(() => people.id),
    payload: json<Readonly<Record<string, unknown>>>().notNull(),
    createdAt: instant().notNull(),
    /** Not before this: now, or after a failure a while later. */
    dueAt: instant().notNull(),
    attempts: integer().notNull(),
    leasedBy: text(),
    leasedUntil: instant(),
    sentAt: instant(),
    /** A newer parcel of its group came before it was sent. */
    supersededAt: instant(),
    /** Given up, and shown to an administrator. */
    parkedAt: instant(),
    lastError: text(),
  },
  (t) => [unique('outbox_dedupe').on(t.dedupeKey), index('outbox_due').on(t.dueAt).where(sql`sent_at is null and superseded_at is null and parked_at is null`), index('outbox_group').on(t.groupKey)],
)

/** Work for later. Several processes share the rows by leases. */
export const jobs = table(
  'jobs',
  {
    id: id(),
    name: text().notNull(),
    /** The same work twice is one row: `sweep:2026-11-23`. */
    dedupeKey: text().notNull(),
    payload: json<Readonly<Record<string, unknown>>>().notNull(),
    dueAt: instant().notNull(),
    attempts: integer().notNull(),
    leasedBy: text(),
    leasedUntil: instant(),
    doneAt: instant(),
    lastError: text(),
  },
  (t) => [unique('jobs_dedupe').on(t.dedupeKey), index('jobs_due').on(t.doneAt, t.dueAt)],
)
