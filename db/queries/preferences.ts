import type { Tx } from '#db/dialect'
import { preferences, type Theme } from '../schema/auth.ts'

export async function setPreferences(tx: Tx, personId: string, chosen: { theme: Theme; singleKeyShortcuts: boolean }, at: Date): Promise<void> {
  await tx.insert(preferences).values({ personId, ...chosen, changedAt: at }).onConflictDoUpdate({ target: preferences.personId, set: { ...chosen, changedAt: at } })
}
