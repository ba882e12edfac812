import { createHash, createPrivateKey, createPublicKey, hkdfSync, type KeyObject } from 'node:crypto'

export type AuditKeys = {
  /** Chains the entries. */
  mac: Buffer
  /** Hashes what may be erased, so that an erased prompt cannot be guessed from its hash. */
  hash: Buffer
  /** Signs checkpoints; anyone may hold the public half. */
  signing: KeyObject
  verifying: KeyObject
  keyId: string
}

/** Three keys from one secret that never lies in the database. */
export function auditKeys(secret: string): AuditKeys {
  const derive = (purpose: string) => Buffer.from(hkdfSync('sha256', secret, 'fieldhouse audit', purpose, 32))
  const signing = createPrivateKey({ key: Buffer.concat([ed25519Prefix, derive('checkpoint signature')]), format: 'der', type: 'pkcs8' })
  const verifying = createPublicKey(signing)
  return { mac: derive('entry mac'), hash: derive('message hash'), signing, verifying, keyId: keyIdOf(verifying) }
}

function keyIdOf(key: KeyObject): string {
  return createHash('sha256').update(key.export({ type: 'spki', format: 'der' })).digest('hex').slice(0, 16)
}

/** What PKCS #8 puts before the 32 bytes of an Ed25519 key (RFC 8410). */
const ed25519Prefix = Buffer.from('302e020100300506032b657004220420', 'hex')
