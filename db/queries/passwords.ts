import { eq } from 'drizzle-orm'
import type { Reader, Tx } from '#db/dialect'
import { passwords } from '../schema/auth.ts'

export async function passwordOf(db: Reader, personId: string): Promise<{ hash: string; changedAt: Date } | undefined> {
  return (await db.select({ hash: passwords.hash, changedAt: passwords.changedAt }).from(passwords).where(eq(passwords.personId, personId)))[0]
}

export async function setPassword(tx: Tx, personId: string, hash: string, at: Date): Promise<void> {
  await tx.insert(passwords).values({ personId, hash, changedAt: at }).onConflictDoUpdate({ target: passwords.personId, set: { hash, changedAt: at } })
}
