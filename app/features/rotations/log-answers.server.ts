import type { Found } from './client-data.server.ts'
import { hoursKinds, sharedTextOf } from './log-text.ts'
import type { LogWriteOutcome } from './save-log.server.ts'
import type { LogForm } from './week-log.form.ts'
import type { WeekLogAnswer } from './week-log-form.tsx'

/** What the page shows when a save or a submission was not taken: all that was typed, and why. */
export function answerTo(form: FormData, { text, faults }: LogForm, outcome: Extract<LogWriteOutcome, { kind: 'changed-since' | 'client-data' }> | null): WeekLogAnswer {
  return {
    text,
    typedHours: Object.fromEntries(hoursKinds.map(({ kind }) => [kind, String(form.get(`hours-${kind}`) ?? '')])),
    faults,
    current: outcome?.kind === 'changed-since' ? { text: sharedTextOf(outcome.current), revision: outcome.current.revision, edit: outcome.current.edit, savedAt: outcome.current.savedAt } : null,
    found: outcome?.kind === 'client-data' ? { fingerprint: outcome.fingerprint, lines: outcome.found.map(lineOf) } : null,
  }
}

function lineOf({ label, kind, words }: Found): string {
  return `${label}: “${words.length > 60 ? `${words.slice(0, 60)}…` : words}” looks like ${kindWords[kind] ?? 'something personal or secret'}`
}

const kindWords: Record<string, string> = {
  CARD: 'a card number',
  IBAN: 'an account number (IBAN)',
  ACCOUNT: 'an account number',
  SORT_CODE: 'a sort code',
  ROUTING: 'a routing number',
  SSN: 'a social security number',
  TAX_ID: 'a tax number',
  NATIONAL_ID: 'a national identity number',
  PASSPORT: 'a passport number',
  LICENCE: 'a licence number',
  CASE: 'a case number',
  EMAIL: 'an e-mail address',
  PERSON: 'the name of somebody who does not work here',
  ADDRESS: 'a street address',
  PHONE: 'a telephone number',
  BIRTH_DATE: 'a date of birth',
  IP: 'a network address',
  PASSWORD: 'a password',
  API_KEY: 'an access key',
  JWT: 'an access token',
}
