import { randomBytes, randomFillSync } from 'node:crypto'

let lastMs = -1
let counter = 0

/**
 * A UUIDv7: sorts by `at`, and within one millisecond by the order of minting in this process, so that "the newest row" has one answer.
 * 26 of the random bits count up within the millisecond (RFC 9562, 6.2, method 1).
 */
export function newId(at: Date): string {
  const ms = at.getTime()
  const bytes = randomFillSync(Buffer.alloc(16))
  counter = ms === lastMs ? counter + 1 : bytes.readUInt32BE(6) >>> 7 // the top bit of the 26 starts at 0, so there is room to count
  lastMs = ms
  bytes.writeUIntBE(ms, 0, 6)
  bytes.writeUInt16BE(0x7000 | ((counter >>> 14) & 0xfff), 6)
  bytes.writeUInt16BE(0x8000 | (counter & 0x3fff), 8)
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/** 128 random bits for an address that must not be guessed and says nothing about when it was made. */
export function newPublicId(): string {
  return randomBytes(16).toString('base64url')
}
