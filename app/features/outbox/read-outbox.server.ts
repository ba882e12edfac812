import type { Audit } from '#app/platform/audit.server.ts'
import type { Db } from '#db/dialect'
import { retryParked, unsentParcels } from '#db/queries/outbox-delivery.ts'

const SHOWN = 200

export type UnsentLetter = { id: string; subject: string; to: string; queuedAt: Date; nextTryAt: Date | null; attempts: number; fault: string | null }

/** What has not left: given up first. Subjects only; a letter's words are between the house and its reader. */
export async function unsentLetters(db: Db): Promise<UnsentLetter[]> {
  return (await unsentParcels(db.read, SHOWN)).map(({ id, payload, name, createdAt, dueAt, parkedAt, attempts, lastError }) => ({ id, subject: subjectOf(payload), to: name ?? 'Nobody', queuedAt: createdAt, nextTryAt: parkedAt ? null : dueAt, attempts, fault: lastError }))
}

/** Sends again what was given up. Returns how many letters. */
export async function retryLetters(db: Db, audit: Audit, { ids, by }: { ids: readonly string[]; by: string }, at: Date): Promise<number> {
  return db.write(async (tx) => {
    const retried = await retryParked(tx, ids, at)
    if (retried > 0) await audit.append(tx, { kind: 'outbox.retried', subject: `person:${by}`, body: { letters: retried } }, at)
    return retried
  })
}

function subjectOf({ letter }: Readonly<Record<string, unknown>>): string {
  return typeof letter === 'object' && letter !== null && 'subject' in letter ? String(letter.subject) : 'Unreadable'
}
