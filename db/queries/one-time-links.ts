import { and, eq, gt, isNull } from 'drizzle-orm'
import type { Reader, Tx } from '#db/dialect'
import { type LinkPurpose, oneTimeLinks } from '../schema/auth.ts'

type OneTimeLink = typeof oneTimeLinks.$inferSelect

export async function insertOneTimeLink(tx: Tx, link: { tokenHash: string; purpose: LinkPurpose; personId: string | null; expiresAt: Date }, at: Date): Promise<void> {
  await tx.insert(oneTimeLinks).values({ ...link, createdAt: at })
}

/** Looks without using, for the page that asks before it uses. */
export async function usableLink(db: Reader, tokenHash: string, purpose: LinkPurpose, at: Date): Promise<OneTimeLink | undefined> {
  return (await db.select().from(oneTimeLinks).where(usable(tokenHash, purpose, at)))[0]
}

/** The link, to the one caller who uses it in time; undefined to everyone after. */
export async function useLink(tx: Tx, tokenHash: string, purpose: LinkPurpose, at: Date): Promise<OneTimeLink | undefined> {
  return (await tx.update(oneTimeLinks).set({ usedAt: at }).where(usable(tokenHash, purpose, at)).returning())[0]
}

function usable(tokenHash: string, purpose: LinkPurpose, at: Date) {
  return and(eq(oneTimeLinks.tokenHash, tokenHash), eq(oneTimeLinks.purpose, purpose), isNull(oneTimeLinks.usedAt), gt(oneTimeLinks.expiresAt, at))
}

/** Ends the links of that purpose that nobody has used. */
export async function deleteUnusedLinks(tx: Tx, purpose: LinkPurpose): Promise<void> {
  await tx.delete(oneTimeLinks).where(and(eq(oneTimeLinks.purpose, purpose), isNull(oneTimeLinks.usedAt)))
}
