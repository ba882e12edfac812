import type { CheckInResult } from '#db/schema/check-ins.ts'
import type { PoolMode } from '#db/schema/seats.ts'

/** What the desk shows, whole: the page of its load, the stream and the JSON are this. Instants are ISO strings, because it travels. */
export type Tally = {
  at: string
  pools: { poolId: string; mode: PoolMode; capacity: number | null; confirmed: number; offered: number; waiting: number; overBy: number; paused: boolean }[]
  lists: { listId: string; name: string; admitted: number }[]
  gates: { gateId: string; name: string; entries: number; lastMinutes: number; refusals: { result: CheckInResult; n: number }[] }[]
  scans: { id: string; at: string; name: string | null; result: CheckInResult; type: 'entry' | 'exit'; gate: string | null; list: string }[]
  mail: { waiting: number; parked: number }
}

/** Over how long the rate at a gate is counted. */
export const RATE_MINUTES = 5

export const resultWords: Record<CheckInResult, string> = {
  ok: 'Let in',
  're-entry': 'Let in again',
  'already-in': 'Already in',
  'wrong-event': 'Ticket of another event',
  'bad-signature': 'Not a real ticket',
  unknown: 'Unknown code',
  revoked: 'Old ticket',
  'not-confirmed': 'No confirmed place',
  'wrong-mode': 'Online place',
  'list-closed': 'Doors closed',
}

export const modeWords: Record<PoolMode, string> = { in_person: 'In person', online: 'Online', any: 'Places' }

export function isLetIn(result: CheckInResult): boolean {
  return result === 'ok' || result === 're-entry'
}
