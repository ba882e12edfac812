import { and, eq, isNull, sql } from 'drizzle-orm'
import { placeholders, prepared, type Tx } from '#db/dialect'
import { newId } from '../ids.ts'
import { outbox } from '../schema/outbox.ts'

export type Parcel = { kind: 'mail' | 'statement'; dedupeKey: string; groupKey?: string; personId: string; payload: Readonly<Record<string, unknown>>; /** Not before this; now when left out. */ dueAt?: Date }

/** Written with the fact it tells of; the same key twice is one row. What waits of the same group is superseded, also when it is being sent: its end is noted all the same. */
export async function queueParcel(tx: Tx, { groupKey, dueAt, ...parcel }: Parcel, at: Date): Promise<void> {
  if (groupKey) await supersede(tx, { groupKey, at })
  await insert(tx, { ...parcel, groupKey: groupKey ?? null, id: newId(at), createdAt: at, dueAt: dueAt ?? at })
}

const insert = prepared((db) => db.insert(outbox).values({ ...placeholders('id', 'kind', 'dedupeKey', 'groupKey', 'personId', 'payload', 'createdAt', 'dueAt'), attempts: 0 }).onConflictDoNothing())
const supersede = prepared((db) =>
  db.update(outbox).set({ supersededAt: sql`${sql.param(sql.placeholder('at'), outbox.supersededAt)}` }).where(and(eq(outbox.groupKey, sql.placeholder('groupKey')), isNull(outbox.sentAt), isNull(outbox.supersededAt))),
)
