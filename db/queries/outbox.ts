import { and, eq, isNull } from 'drizzle-orm'
import type { Tx } from '#db/dialect'
import { newId } from '../ids.ts'
import { outbox } from '../schema/outbox.ts'

export type Parcel = { kind: 'mail' | 'statement'; dedupeKey: string; groupKey?: string; personId: string; payload: Readonly<Record<string, unknown>>; /** Not before this; now when left out. */ dueAt?: Date }

/** Written with the fact it tells of; the same key twice is one row. What waits of the same group is superseded, also when it is being sent: its end is noted all the same. */
export async function queueParcel(tx: Tx, parcel: Parcel, at: Date): Promise<void> {
  if (parcel.groupKey) await supersede(tx, parcel.groupKey, at)
  await tx.insert(outbox).values({ id: newId(at), createdAt: at, dueAt: at, attempts: 0, ...parcel }).onConflictDoNothing()
}

async function supersede(tx: Tx, groupKey: string, at: Date): Promise<void> {
  await tx.update(outbox).set({ supersededAt: at }).where(and(eq(outbox.groupKey, groupKey), isNull(outbox.sentAt), isNull(outbox.supersededAt)))
}
