/** What a ticket's QR code says: `F1.<key>.<registration>.<ticket_no>.<signature>`. The two ids are a UUID's 16 bytes in base64url, so that the code stays coarse enough for old cameras. */
export type TicketText = { keyId: string; registrationId: string; ticketNo: number; /** What is signed. */ signed: string; signature: string }

/** What the signature is over. */
export function ticketToSign({ keyId, registrationId, ticketNo }: Pick<TicketText, 'keyId' | 'registrationId' | 'ticketNo'>): string {
  return ['F1', shortened(keyId), shortened(registrationId), ticketNo].join('.')
}

export type ReadText =
  | { kind: 'ticket'; ticket: TicketText }
  /** Made like a ticket, but changed: no part can be trusted but the key that it names, if that is one. */
  | { kind: 'damaged'; keyId: string | null }
  | { kind: 'other' }

/** Strict: each part has one way to be written, so that no changed character can stand for the same bytes. */
export function readTicketText(text: string): ReadText {
  const parts = text.trim().split('.')
  const [version, key = '', registration = '', number = '', signature = ''] = parts
  if (version !== 'F1' || parts.length < 3) return { kind: 'other' }
  const [keyId, registrationId] = [lengthened(key), lengthened(registration)]
  if (parts.length !== 5 || !keyId || !registrationId || !/^[1-9]\d{0,8}$/.test(number) || !SIGNATURE.test(signature)) return { kind: 'damaged', keyId }
  return { kind: 'ticket', ticket: { keyId, registrationId, ticketNo: Number(number), signed: parts.slice(0, 4).join('.'), signature } }
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
/** 22 characters hold four bits more than 16 bytes, 86 hold four more than 64: the last character may only be one that leaves them empty. */
const SIXTEEN_BYTES = /^[\w-]{21}[AQgw]$/
const SIGNATURE = /^[\w-]{85}[AQgw]$/

/** A UUID in 22 characters. Without Node's Buffer, because the scanner's page reads tickets too. */
function shortened(uuid: string): string {
  const bits = BigInt(`0x${uuid.replaceAll('-', '')}`) << 4n
  return Array.from({ length: 22 }, (_, n) => ALPHABET[Number((bits >> BigInt(6 * (21 - n))) & 63n)]).join('')
}

function lengthened(text: string): string | null {
  if (!SIXTEEN_BYTES.test(text)) return null
  const bits = [...text].reduce((sum, character) => (sum << 6n) | BigInt(ALPHABET.indexOf(character)), 0n) >> 4n
  return bits.toString(16).padStart(32, '0').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}
