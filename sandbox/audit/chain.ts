import { createHmac } from 'node:crypto'
import { canonicalJson } from './canonical.ts'

export type Fact = { kind: string; subject: string; body: Readonly<Record<string, unknown>>; at: Date }

export type AuditEntry = Fact & { sequence: number; previousMac: string; mac: string }

/** What the first entry continues from. */
export const genesisMac = '0'.repeat(64)

/** The next entry of the chain. Its MAC covers the number, the entry before and every field, so nothing can be changed, moved or taken out without the key. */
export function sealEntry(previous: { sequence: number; mac: string }, fact: Fact, key: Buffer): AuditEntry {
  const entry = { ...fact, sequence: previous.sequence + 1, previousMac: previous.mac }
  return { ...entry, mac: macOf(entry, key) }
}

export function macOf({ sequence, previousMac, kind, subject, body, at }: Omit<AuditEntry, 'mac'>, key: Buffer): string {
  return createHmac('sha256', key).update(canonicalJson([sequence, previousMac, kind, subject, at.toISOString(), body])).digest('hex')
}
