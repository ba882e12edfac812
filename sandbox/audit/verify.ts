import type { KeyObject } from 'node:crypto'
import { genesisMac, macOf, type AuditEntry } from './chain.ts'
import { isGenuine, type Checkpoint } from './checkpoint.ts'

export type AuditVerdict = { intact: true; entries: number; checkpoints: number } | { intact: false; sequence: number; fault: string }

type Keys = { macKey: Buffer | null; publicKey: KeyObject }

/**
 * Reads the chain from its beginning, an entry at a time, and says where it first breaks. With the MAC key every field is checked; without
 * it, only the links and the signed checkpoints, which is what an outsider with the public key can do.
 */
export async function verifyAudit(entries: AsyncIterable<AuditEntry> | Iterable<AuditEntry>, checkpoints: readonly Checkpoint[], { macKey, publicKey }: Keys): Promise<AuditVerdict> {
  for (const checkpoint of checkpoints) if (!isGenuine(checkpoint, publicKey)) return broken(checkpoint.sequence, 'the checkpoint is not signed by this key')
  const signed = new Map<number, Checkpoint[]>()
  for (const checkpoint of checkpoints) signed.set(checkpoint.sequence, [...(signed.get(checkpoint.sequence) ?? []), checkpoint])
  let previousMac = genesisMac
  let count = 0
  for await (const entry of entries) {
    count += 1
    if (entry.sequence !== count) return broken(count, `entry ${entry.sequence} stands where ${count} belongs`)
    if (entry.previousMac !== previousMac) return broken(count, 'it does not continue from the entry before')
    if (macKey && macOf(entry, macKey) !== entry.mac) return broken(count, 'its contents were changed')
    if (signed.get(count)?.some((checkpoint) => checkpoint.mac !== entry.mac)) return broken(count, 'the chain was written anew after the checkpoint')
    previousMac = entry.mac
  }
  const furthest = Math.max(0, ...checkpoints.map((checkpoint) => checkpoint.sequence))
  if (furthest > count) return broken(count + 1, `the chain ends at ${count}, and a checkpoint has seen ${furthest}`)
  return { intact: true, entries: count, checkpoints: checkpoints.length }
}

function broken(sequence: number, fault: string): AuditVerdict {
  return { intact: false, sequence, fault }
}
