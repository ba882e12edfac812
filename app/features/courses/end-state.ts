import type { CredentialStanding, EnrolmentStanding } from '#app/platform/standing.ts'

type Missing = { lesson: string; minutes: number }

export type EndState =
  | { state: 'earned' }
  | { state: 'complete' }
  | { state: 'waiting'; lessons: readonly string[] }
  | { state: 'unfinished'; missing: readonly Missing[]; minutesLeft: number }
  | { state: 'not-passed'; lessons: readonly string[] }
  | { state: 'renew'; validUntil: string; expired: boolean }
  | { state: 'taken-back'; since: Date | null; reason: string | null }

const RENEWAL_WINDOW_DAYS = 60
const DAY_MS = 86_400_000

/** The seven states of a course's end. `waiting` only when there is nothing left for the learner to do. */
export function endState(
  enrolment: EnrolmentStanding,
  { minutes, credential }: { minutes: ReadonlyMap<string, number>; credential: { validUntil: string | null; standing: CredentialStanding } | null },
  at: Date,
): EndState {
  if (enrolment.status === 'revoked') return { state: 'taken-back', since: null, reason: null }
  if (credential?.standing.status === 'revoked') return { state: 'taken-back', since: credential.standing.since, reason: credential.standing.reason }
  if (enrolment.status === 'completed') {
    if (!credential) return { state: 'complete' }
    const { validUntil } = credential
    const expired = credential.standing.status === 'expired'
    const soon = validUntil !== null && Date.parse(validUntil) - at.getTime() <= RENEWAL_WINDOW_DAYS * DAY_MS
    return validUntil !== null && (expired || soon) ? { state: 'renew', validUntil, expired } : { state: 'earned' }
  }
  const undone = enrolment.lessons.filter((lesson) => lesson.required && !lesson.done)
  const usedUp = undone.filter((lesson) => lesson.status === 'attempts-used-up')
  if (usedUp.length > 0) return { state: 'not-passed', lessons: usedUp.map((lesson) => lesson.id) }
  if (undone.length > 0 && undone.every((lesson) => lesson.status === 'waiting-for-grader')) return { state: 'waiting', lessons: undone.map((lesson) => lesson.id) }
  const missing = undone.map((lesson) => ({ lesson: lesson.id, minutes: minutes.get(lesson.id) ?? 0 }))
  return { state: 'unfinished', missing, minutesLeft: missing.reduce((sum, one) => sum + one.minutes, 0) }
}
