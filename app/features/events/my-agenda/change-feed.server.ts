import { newToken, tokenHash } from '#app/auth/token.server.ts'
import type { Db } from '#db/dialect'
import { type CalendarFeed, insertFeed, liveFeedOf, revokeFeed } from '#db/queries/calendar-feeds.ts'

/** Makes an address that a calendar can read, and ends the one of before. The token is told once; the database keeps its hash. */
export async function makeFeed(db: Db, { personId, withInvitations }: { personId: string; withInvitations: boolean }, at: Date): Promise<{ kind: 'made'; token: string } | { kind: 'changed-since' }> {
  const token = newToken()
  const made = await db.write(async (tx) => {
    await revokeFeed(tx, personId, at)
    return insertFeed(tx, { personId, tokenHash: tokenHash(token), withInvitations }, at)
  })
  return made ? { kind: 'made', token } : { kind: 'changed-since' }
}

/** The address stops working at once. */
export async function endFeed(db: Db, personId: string, at: Date): Promise<{ kind: 'revoked' | 'none' }> {
  return { kind: (await db.write((tx) => revokeFeed(tx, personId, at))) ? 'revoked' : 'none' }
}

export async function currentFeed(db: Db, personId: string): Promise<CalendarFeed | undefined> {
  return liveFeedOf(db.read, personId)
}
