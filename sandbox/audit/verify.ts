import type { KeyObject } from 'node:crypto'
import { genesisMac, macOf, type AuditEntry } from './chain.ts'
import { isGenuine, type Checkpoint } from './checkpoint.ts'

export type AuditVerdict = { intact: true; entries: number } | { intact: false; sequence: number; fault: string }

/**
 * Reads the chain from its beginning and says where it first breaks. With the MAC key every field is checked; without it, only the links
 * and the signed checkpoints, which is what an outsider with the public key can do.
 */
export function verifyAudit(entries: readonly AuditEntry[], checkpoints: readonly Checkpoint[], { macKey, publicKey }: { macKey: Buffer | null; publicKey: KeyObject }): AuditVerdict {
  let previousMac = genesisMac
  for (const [index, entry] of entries.entries()) {
    const sequence = index + 1
    if (entry.sequence !== sequence) return broken(sequence, `entry ${entry.sequence} stands where ${sequence} belongs`)
    if (entry.previousMac !== previousMac) return broken(sequence, 'it does not continue from the entry before')
    if (macKey && macOf(entry, macKey) !== entry.mac) return broken(sequence, 'its contents were changed')
    previousMac = entry.mac
  }
  for (const checkpoint of checkpoints) {
    if (!isGenuine(checkpoint, publicKey)) return broken(checkpoint.sequence, 'the checkpoint is not signed by this key')
    if (checkpoint.sequence > entries.length) return broken(entries.length + 1, `the chain ends at ${entries.length}, and a checkpoint has seen ${checkpoint.sequence}`)
    if (checkpoint.sequence > 0 && entries[checkpoint.sequence - 1]?.mac !== checkpoint.mac) return broken(checkpoint.sequence, 'the chain was written anew after the checkpoint')
  }
  return { intact: true, entries: entries.length }
}

function broken(sequence: number, fault: string): AuditVerdict {
  return { intact: false, sequence, fault }
}
