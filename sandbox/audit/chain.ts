import { createHmac } from 'node:crypto'
import { canonicalJson } from './canonical.ts'

type Fact = { kind: string; subject: string; body: Readonly<Record<string, unknown>>; at: Date }

export type AuditEntry = Fact & { sequence: number; previousMac: string; mac: string }

/** What the first entry continues from. */
export const genesisMac = ''

/** The seal of an entry. It covers the number, the entry before and every field, so nothing can be changed, moved or taken out without the key. */
export function macOf({ sequence, previousMac, kind, subject, body, at }: Omit<AuditEntry, 'mac'>, key: Buffer): string {
  return createHmac('sha256', key).update(canonicalJson([sequence, previousMac, kind, subject, at.toISOString(), body])).digest('hex')
}
