import type { Catalogue } from '#app/platform/content/catalogue-index.ts'
import type { CompiledCourse } from '#app/platform/content/compiled.ts'
import { paths } from '#app/platform/paths.ts'
import type { Db } from '#db/dialect'
import { dayInWords } from '#app/components/time.tsx'
import { type EndOfCourse, endOfCourse } from './end-of-course.server.ts'
import { reasonWords } from './credential-words.ts'
import { type Helper, whoCanHelp } from './who-can-help.server.ts'

type LessonLink = { title: string; href: string; minutes: number; score: number | null }

/** The seven ends of a course as words and addresses. */
export type EndView =
  | { state: 'earned'; completedAt: Date | null; credential: { name: string; href: string; verifyHref: string; validUntil: string | null } }
  | { state: 'complete'; completedAt: Date | null }
  | { state: 'waiting'; lessons: LessonLink[]; helpers: Helper[] }
  | { state: 'unfinished'; lessons: LessonLink[]; minutesLeft: number; done: number; required: number }
  | { state: 'not-passed'; lessons: LessonLink[]; passMark: number; helpers: Helper[] }
  | { state: 'renew'; expired: boolean; validUntil: string; credential: { name: string; href: string }; renewal: { slug: string; title: string; minutes: number } }
  | { state: 'taken-back'; since: Date | null; reason: string | null; helpers: Helper[] }

type Ask = { personId: string; course: CompiledCourse; catalogue: Pick<Catalogue, 'courseById'> }

/** Null for somebody who has not enrolled. */
export async function endView(db: Db, { personId, course, catalogue }: Ask, at: Date): Promise<{ view: EndView; enrolmentId: string } | null> {
  const end = await endOfCourse(db, { personId, course }, at)
  return end && { view: await viewOf(db, end, { course, catalogue }, at), enrolmentId: end.progress.enrolment.id }
}

async function viewOf(db: Db, end: EndOfCourse, { course, catalogue }: Omit<Ask, 'personId'>, at: Date): Promise<EndView> {
  const { standing } = end.progress
  const links = (ids: readonly string[]) => ids.flatMap((id) => lessonLink(course, id, standing.lessons.find((one) => one.id === id)?.score ?? null))
  const held = end.credential && { name: end.credential.achievementName, href: paths.certificate(end.credential.publicId), verifyHref: paths.verify(end.credential.publicId) }
  switch (end.state) {
    case 'earned':
      return held ? { state: 'earned', completedAt: standing.completedAt, credential: { ...held, validUntil: end.credential?.validUntil ?? null } } : { state: 'complete', completedAt: standing.completedAt }
    case 'complete':
      return { state: 'complete', completedAt: standing.completedAt }
    case 'waiting':
      return { state: 'waiting', lessons: links(end.lessons), helpers: await whoCanHelp(db, 'host', at) }
    case 'unfinished':
      return { state: 'unfinished', lessons: links(end.missing.map((one) => one.lesson)), minutesLeft: end.minutesLeft, done: standing.done, required: standing.required }
    case 'not-passed':
      return { state: 'not-passed', lessons: links(end.lessons), passMark: course.passMark, helpers: await whoCanHelp(db, 'host', at) }
    case 'renew': {
      const renewal = catalogue.courseById(course.credential?.renewalCourse ?? course.id) ?? course
      return { state: 'renew', expired: end.expired, validUntil: dayInWords(end.validUntil), credential: held ?? { name: course.title, href: paths.course(course.slug) }, renewal: { slug: renewal.slug, title: renewal.title, minutes: renewal.minutes } }
    }
    case 'taken-back':
      return { state: 'taken-back', since: end.since ?? end.progress.enrolment.revokedAt, reason: reasonIn(end.reason ?? end.progress.enrolment.revokedFor), helpers: await whoCanHelp(db, 'reviewer', at) }
  }
}

function reasonIn(code: string | null): string | null {
  return code && reasonWords(code)
}

function lessonLink(course: CompiledCourse, id: string, score: number | null): LessonLink[] {
  const lesson = course.lessons.find((one) => one.id === id)
  return lesson ? [{ title: lesson.title, href: paths.lesson(course.slug, lesson.slug), minutes: lesson.minutes, score }] : []
}
