import type { Db, Reader, Tx } from '#db/dialect'
import { type CheckIn, checkInById, type CheckInList, checkInListById, gateOf, insertCheckIn, type Movement, movementsOf, type TicketHolder, ticketHolder, ticketHolderByTail } from '#db/queries/check-ins.ts'
import type { CheckInResult } from '#db/schema/check-ins.ts'
import { judgeTicket, whereabouts } from './judge-ticket.ts'
import { readShortCode } from './short-code.ts'
import { readTicket } from './ticket.server.ts'

type Scanned = { /** Made by the device: the same id again is the same scan. */ id: string; listId: string; gateId: string | null; by: string; /** From a QR code, or typed. */ text: string; scannedAt: Date; type: 'entry' | 'exit' }
export type CheckedIn = { kind: 'judged'; result: CheckInResult; registrationId: string | null; first: { at: Date; gate: string | null } | null } | { kind: 'no-such-list' }

/**
 * Judges a ticket at the door and keeps the answer, refusals too. The first entry is decided by a unique index: of two scans at once one is let
 * in and the other is told of it. An id that is known is answered as it was answered first, whatever has happened since.
 */
export async function checkIn(db: Db, scanned: Scanned, at: Date): Promise<CheckedIn> {
  const list = await checkInListById(db.read, scanned.listId)
  if (!list) return { kind: 'no-such-list' }
  const shown = await whatItShows(db, scanned.text, list)
  return db.write(async (tx) => {
    const before = await checkInById(tx, scanned.id)
    if (before) return answer(tx, before, list)
    const gate = scanned.gateId === null ? undefined : await gateOf(tx, { eventId: list.eventId, gateId: scanned.gateId })
    const base = { id: scanned.id, listId: list.id, gateId: gate?.id ?? null, by: scanned.by, type: scanned.type, scannedAt: scanned.scannedAt < at ? scanned.scannedAt : at, receivedAt: at, skewMs: 0, forced: false, reason: null }
    const kept = await judgeAndKeep(tx, base, shown, list)
    return answer(tx, kept, list)
  })
}

type Shown = { eventId: string | null; genuine: boolean; ticketNo: number; find: (db: Reader) => Promise<TicketHolder | undefined> }
const nobody = () => Promise.resolve(undefined)

/** The signature is checked before the write begins, which is short. */
async function whatItShows(db: Db, text: string, { eventId }: CheckInList): Promise<Shown> {
  const ticket = await readTicket(db, text)
  if (ticket.kind === 'ticket') return { ...ticket, find: (reader) => (ticket.genuine && ticket.eventId === eventId ? ticketHolder(reader, { eventId, registrationId: ticket.registrationId }) : nobody()) }
  const code = readShortCode(text)
  return { eventId, genuine: true, ticketNo: code?.ticketNo ?? 0, find: (reader) => (code ? ticketHolderByTail(reader, { eventId, tail: code.tail }) : nobody()) }
}

async function judgeAndKeep(tx: Tx, scan: Omit<CheckIn, 'result' | 'registrationId' | 'firstCheckInId'>, shown: Shown, list: CheckInList): Promise<CheckIn> {
  const holder = await shown.find(tx)
  // At most twice: a scan that found the place taken meanwhile sees the row that took it.
  for (let attempt = 0; attempt < 3; attempt++) {
    const moves = holder ? await movementsOf(tx, holder.registrationId, list.id) : []
    const result = judgeTicket({ type: scan.type, list, ...shown, holder: holder && { ticketNo: holder.ticketNo, seat: seatOf(holder), whereabouts: whereabouts(moves) } }, scan.scannedAt)
    const points = result === 'already-in' || result === 're-entry' || scan.type === 'exit'
    const row = { ...scan, result, registrationId: holder?.registrationId ?? null, firstCheckInId: points ? (firstOf(moves)?.id ?? null) : null }
    const kept = (await insertCheckIn(tx, row)) ?? (await checkInById(tx, scan.id))
    if (kept) return kept
  }
  throw new Error(`Scan ${scan.id} could be neither kept nor found`)
}

function seatOf({ state, mode }: TicketHolder): { state: NonNullable<TicketHolder['state']>; mode: NonNullable<TicketHolder['mode']> } | null {
  return state && mode ? { state, mode } : null
}

function firstOf(moves: readonly Movement[]): Movement | undefined {
  return moves.find(({ type, result }) => type === 'entry' && result === 'ok')
}

async function answer(tx: Tx, { result, registrationId, firstCheckInId, listId }: CheckIn, list: CheckInList): Promise<CheckedIn> {
  const first = firstCheckInId && registrationId && listId === list.id ? firstOf(await movementsOf(tx, registrationId, listId)) : undefined
  return { kind: 'judged', result, registrationId, first: first ? { at: first.scannedAt, gate: first.gate } : null }
}
