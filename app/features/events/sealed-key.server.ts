import { createCipheriv, createDecipheriv, createPrivateKey, generateKeyPairSync, hkdfSync, type KeyObject, randomBytes } from 'node:crypto'

export type SealedPair = { /** The 32 bytes in base64url: what a gate needs, and all it gets. */ publicKey: string; sealedPrivateKey: string }

/** A new Ed25519 pair for an event. The private key can be opened only with the house's secret, which is not in the database, and only for this event. */
export function newSealedPair(eventId: string, secret: string): SealedPair & { privateKey: KeyObject } {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const raw = String(publicKey.export({ format: 'jwk' }).x)
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', sealingKey(secret), iv).setAAD(boundTo(eventId, raw))
  const sealed = Buffer.concat([iv, cipher.update(privateKey.export({ type: 'pkcs8', format: 'der' })), cipher.final()])
  return { publicKey: raw, sealedPrivateKey: Buffer.concat([sealed, cipher.getAuthTag()]).toString('base64url'), privateKey }
}

/** Undefined when it was sealed with another secret, or changed: then it must be replaced. */
export function openSealed({ eventId, publicKey, sealedPrivateKey }: SealedPair & { eventId: string }, secret: string): KeyObject | undefined {
  const sealed = Buffer.from(sealedPrivateKey, 'base64url')
  const decipher = createDecipheriv('aes-256-gcm', sealingKey(secret), sealed.subarray(0, 12)).setAAD(boundTo(eventId, publicKey)).setAuthTag(sealed.subarray(-16))
  try {
    return createPrivateKey({ key: Buffer.concat([decipher.update(sealed.subarray(12, -16)), decipher.final()]), type: 'pkcs8', format: 'der' })
  } catch {
    return undefined
  }
}

function sealingKey(secret: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, 'fieldhouse tickets', 'seal event keys', 32))
}

/** A sealed key that was moved to another row does not open. */
function boundTo(eventId: string, publicKey: string): Buffer {
  return Buffer.from(`${eventId}.${publicKey}`)
}
