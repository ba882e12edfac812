import { createHash, randomBytes } from 'node:crypto'

/** 256 random bits, for a link that lets somebody in. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** What the database keeps of a token: enough to recognise it, useless to whoever reads the table. Plain SHA-256 is enough for what cannot be guessed. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}
