import type { Tx } from '#db/dialect'
import { newId } from '../ids.ts'
import { revocations } from '../schema/credentials.ts'
import { attemptGrants, overrides } from '../schema/learning.ts'

/** What a person with a permission decides about somebody's record. Each is a row with who, when and why; the facts it judges stay. */
export async function insertOverride(tx: Tx, override: Omit<typeof overrides.$inferInsert, 'id' | 'at'>, at: Date): Promise<void> {
  await tx.insert(overrides).values({ ...override, id: newId(at), at })
}

export async function grantAttempts(tx: Tx, grant: Omit<typeof attemptGrants.$inferInsert, 'id' | 'at'>, at: Date): Promise<void> {
  await tx.insert(attemptGrants).values({ ...grant, id: newId(at), at })
}

/** Takes a fact back. False when it was taken back before. */
export async function revoke(tx: Tx, revocation: Omit<typeof revocations.$inferInsert, 'at'>, at: Date): Promise<boolean> {
  return (await tx.insert(revocations).values({ ...revocation, at }).onConflictDoNothing().returning({ subjectId: revocations.subjectId })).length > 0
}
