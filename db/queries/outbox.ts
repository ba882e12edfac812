import type { Tx } from '#db/dialect'
import { newId } from '../ids.ts'
import { outbox } from '../schema/outbox.ts'

export type Parcel = { kind: 'mail' | 'statement'; dedupeKey: string; personId: string; payload: Readonly<Record<string, unknown>> }

/** Written with the fact it tells of; the same key twice is one row. */
export async function queueParcel(tx: Tx, parcel: Parcel, at: Date): Promise<void> {
  await tx.insert(outbox).values({ id: newId(at), createdAt: at, dueAt: at, attempts: 0, ...parcel }).onConflictDoNothing()
}
