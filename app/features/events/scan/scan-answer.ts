import { inWords } from '#app/components/time.tsx'
import type { CheckInResult } from '#db/schema/check-ins.ts'

/** What the person at the gate sees: a word that can be read from two metres, who it is, and what to do. */
export type ScanAnswer = { result: CheckInResult; tone: 'good' | 'warn' | 'bad'; word: string; name: string | null; line: string; admitted: number }

type Judged = { result: CheckInResult; type: 'entry' | 'exit'; name: string | null; first: { at: Date; gate: string | null } | null; admitted: number }
type Where = { zone: string; opensAt: Date; closesAt: Date }

export function scanAnswer({ result, type, name, first, admitted }: Judged, where: Where): ScanAnswer {
  if (type === 'exit' && (result === 'ok' || result === 're-entry')) return { result, tone: 'good', word: 'Goodbye', name, line: 'Noted as gone. They can come in again.', admitted }
  return { result, name, admitted, ...wordsFor(result, first, where) }
}

function wordsFor(result: CheckInResult, first: Judged['first'], { zone, opensAt, closesAt }: Where): Pick<ScanAnswer, 'tone' | 'word' | 'line'> {
  switch (result) {
    case 'ok':
      return { tone: 'good', word: 'Come in', line: 'Let in for the first time.' }
    case 're-entry':
      return { tone: 'good', word: 'Come in', line: 'Back again.' }
    case 'already-in':
      return { tone: 'warn', word: 'Already in', line: first ? `First let in at ${inWords(first.at, zone, 'time')}${first.gate ? `, ${first.gate}` : ''}.` : 'This ticket has been used.' }
    case 'revoked':
      return { tone: 'bad', word: 'Old ticket', line: 'There is a newer ticket. Ask them to open it again.' }
    case 'not-confirmed':
      return { tone: 'bad', word: 'No place', line: 'They have no confirmed place. Send them to an organizer.' }
    case 'wrong-mode':
      return { tone: 'bad', word: 'Not this door', line: 'Their place is in another way of taking part.' }
    case 'wrong-event':
      return { tone: 'bad', word: 'Another event', line: 'This ticket is for another event.' }
    case 'bad-signature':
      return { tone: 'bad', word: 'Not a ticket', line: 'This code was not made by us. Ask them to open their ticket in the house.' }
    case 'unknown':
      return { tone: 'bad', word: 'Unknown code', line: 'Nobody has this code. Look at the letters and try again.' }
    case 'list-closed':
      return { tone: 'bad', word: 'Doors closed', line: `Open from ${inWords(opensAt, zone, 'date-time')} to ${inWords(closesAt, zone, 'date-time', true)}.` }
  }
}
