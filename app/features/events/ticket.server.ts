import { createPublicKey, type KeyObject, sign, verify } from 'node:crypto'
import type { Db } from '#db/dialect'
import { type EventKey, insertKey, keyById, newestKey } from '#db/queries/event-keys.ts'
import { newSealedPair, openSealed } from './sealed-key.server.ts'
import { readTicketText, type TicketText, ticketToSign } from './ticket-text.ts'

type Holder = { eventId: string; registrationId: string; ticketNo: number }

/** What the QR code of the person's ticket says. The event's pair of keys is made when it is first needed, and made anew when the house's secret has changed; tickets of before go on being good. */
export async function ticketText(db: Db, { eventId, registrationId, ticketNo }: Holder, secret: string, at: Date): Promise<string> {
  const { keyId, privateKey } = await signingKey(db, eventId, secret, at)
  const text = ticketToSign({ keyId, registrationId, ticketNo })
  return `${text}.${sign(null, Buffer.from(text), privateKey).toString('base64url')}`
}

export type ReadTicket =
  | { kind: 'ticket'; eventId: string | null; genuine: boolean; registrationId: string; ticketNo: number }
  /** No ticket of ours; perhaps a code that somebody typed. */
  | { kind: 'other' }

/** Reads a QR code and checks its signature with the key that it names. `eventId` is null when there is no such key. */
export async function readTicket(db: Db, text: string): Promise<ReadTicket> {
  const read = readTicketText(text)
  if (read.kind === 'other') return read
  const keyId = read.kind === 'ticket' ? read.ticket.keyId : read.keyId
  const key = keyId ? await keyById(db.read, keyId) : undefined
  const eventId = key?.eventId ?? null
  if (read.kind === 'damaged') return { kind: 'ticket', eventId, genuine: false, registrationId: '', ticketNo: 0 }
  const { registrationId, ticketNo } = read.ticket
  return { kind: 'ticket', eventId, genuine: key !== undefined && isSigned(read.ticket, key), registrationId, ticketNo }
}

function isSigned({ signed, signature }: TicketText, { publicKey }: EventKey): boolean {
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: publicKey }, format: 'jwk' })
  return verify(null, Buffer.from(signed), key, Buffer.from(signature, 'base64url'))
}

async function signingKey(db: Db, eventId: string, secret: string, at: Date): Promise<{ keyId: string; privateKey: KeyObject }> {
  const kept = opened(await newestKey(db.read, eventId), secret)
  if (kept) return kept
  return db.write(async (tx) => {
    const meanwhile = opened(await newestKey(tx, eventId), secret)
    if (meanwhile) return meanwhile
    const { privateKey, ...pair } = newSealedPair(eventId, secret)
    const { id } = await insertKey(tx, { eventId, ...pair }, at)
    return { keyId: id, privateKey }
  })
}

function opened(key: EventKey | undefined, secret: string): { keyId: string; privateKey: KeyObject } | undefined {
  const privateKey = key && openSealed(key, secret)
  return privateKey && { keyId: key.id, privateKey }
}
