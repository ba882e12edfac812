import { durationWords } from '#app/components/plain-words.ts'
import type { Catalogue } from '#app/platform/content/catalogue-index.ts'
import type { EnrolmentStanding, Lock } from '#app/platform/standing.ts'
import { paths } from '#app/platform/paths.ts'

export type LockReason = { id: string; title: string; href: string; /** It can be opened now. */ open: boolean; /** The score needed and one's own, or how long it takes. */ words: string }

/** What stands in the way, each by its name and with its address. */
export function lockReasons(locks: readonly Lock[], standing: EnrolmentStanding, catalogue: Pick<Catalogue, 'courseById' | 'lessonById'>): LockReason[] {
  return locks.flatMap(({ kind, id, scoreNeeded, score }) => {
    const scores = scoreNeeded === null ? null : `${scoreNeeded}% needed, ${score === null ? 'no score yet' : `yours is ${score}%`}`
    if (kind === 'course') {
      const course = catalogue.courseById(id)
      return course ? [{ id, title: course.title, href: paths.course(course.slug), open: true, words: scores ?? durationWords(course.minutes) }] : []
    }
    const found = catalogue.lessonById(id)
    if (!found) return []
    const open = standing.lessons.find((lesson) => lesson.id === id)?.status !== 'locked'
    return [{ id, title: found.lesson.title, href: paths.lesson(found.course.slug, found.lesson.slug), open, words: scores ?? durationWords(found.lesson.minutes) }]
  })
}
