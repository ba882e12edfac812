import { sign, verify, type KeyObject } from 'node:crypto'
import { canonicalJson } from './canonical.ts'
import type { AuditKeys } from './keys.ts'

/** "At this moment the chain had so many entries and ended in this MAC." Kept outside the database too: a chain that was cut short is still a valid chain. */
export type Checkpoint = { sequence: number; mac: string; at: Date; keyId: string; signature: string }

export function signCheckpoint(head: { sequence: number; mac: string }, at: Date, { signing, keyId }: AuditKeys): Checkpoint {
  const point = { sequence: head.sequence, mac: head.mac, at, keyId }
  return { ...point, signature: sign(null, wordsOf(point), signing).toString('base64') }
}

/** The public key alone is enough. */
export function isGenuine(checkpoint: Checkpoint, publicKey: KeyObject): boolean {
  return verify(null, wordsOf(checkpoint), publicKey, Buffer.from(checkpoint.signature, 'base64'))
}

function wordsOf({ sequence, mac, at, keyId }: Omit<Checkpoint, 'signature'>): Buffer {
  return Buffer.from(canonicalJson([sequence, mac, at.toISOString(), keyId]))
}
