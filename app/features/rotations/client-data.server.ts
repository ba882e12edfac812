import type { Reader } from '#db/dialect'
import { namesLike } from '#db/queries/people.ts'
import { findSensitive } from '#sandbox/detect/sensitive.ts'
import { hashOf } from '#db/rotation-hash.ts'
import { logFields, type LogText } from './log-text.ts'

export type Found = { field: string; label: string; kind: string; words: string }

/** What in the text looks like client data or a secret, by the detectors of the gateway. They run here, on this machine; nothing is sent anywhere. A colleague's name is none. */
export async function findClientData(db: Reader, text: LogText): Promise<Found[]> {
  const found = logFields.flatMap(({ name, label }) => findSensitive(text[name]).map(({ kind, start, end }) => ({ field: name, label, kind, words: text[name].slice(start, end) })))
  const names = found.filter((one) => one.kind === 'PERSON').map((one) => one.words)
  const colleagues = (await namesLike(db, names)).map((name) => name.split(' '))
  return found.filter((one) => one.kind !== 'PERSON' || !colleagues.some((colleague) => one.words.split(' ').every((word) => colleague.includes(word))))
}

/** Of what was found, so that the answer to one warning is not taken for the answer to another. */
export function fingerprintOf(found: readonly Found[]): string {
  return hashOf(found.map(({ field, kind, words }) => [field, kind, words]))
}

/** For the record: how many of which kind are where, without the words. */
export function countsOf(found: readonly Found[]): { field: string; kind: string; count: number }[] {
  const counts = new Map<string, { field: string; kind: string; count: number }>()
  for (const { field, kind } of found) {
    const known = counts.get(`${field} ${kind}`)
    if (known) known.count++
    else counts.set(`${field} ${kind}`, { field, kind, count: 1 })
  }
  return [...counts.values()]
}
