import { dayInWords } from '#app/components/time.tsx'
import type { CourseCard } from './course-card.ts'
import type { CredentialRow } from './credential-rows.server.ts'

const SOON_MS = 60 * 86_400_000

export type Due = { title: string; words: string; href: string; late: boolean }
export type Today = { resume: CourseCard | null; others: CourseCard[]; due: Due[]; begun: boolean }

/** The one thing to go on with, and what has a date. Courses come in the order in which they were read last. */
export function today(courses: readonly CourseCard[], credentials: readonly CredentialRow[], at: Date): Today {
  const open = courses.filter((course) => ['in-progress', 'not-started'].includes(course.progress?.status ?? '') && course.resume)
  const [resume = null, ...others] = open
  return { resume, others, due: credentials.flatMap((one) => dueFor(one, credentials, at)), begun: courses.length > 0 }
}

/** A credential that runs out soon, or has. One that was renewed asks for nothing. */
function dueFor(credential: CredentialRow, all: readonly CredentialRow[], at: Date): Due[] {
  const { validUntil, status, name, href } = credential
  if (validUntil === null || (status !== 'active' && status !== 'expired')) return []
  if (all.some((other) => other.name === name && other.issuedAt > credential.issuedAt)) return []
  if (status === 'expired') return [{ title: name, words: `Expired on ${dayInWords(validUntil)}`, href, late: true }]
  return Date.parse(validUntil) - at.getTime() <= SOON_MS ? [{ title: name, words: `Renew by ${dayInWords(validUntil)}`, href, late: false }] : []
}
