import { listed } from '#app/components/plain-words.ts'
import type { StatusKind } from '#app/components/status-word.tsx'
import type { CompiledCourse, CompiledLesson } from '#app/platform/content/compiled.ts'
import type { EnrolmentStanding } from '#app/platform/standing.ts'

export type StandingLesson = EnrolmentStanding['lessons'][number]
export type Missing = { words: string; href: string }

/** A lesson's state as an icon and words. A lock names what opens it. */
export function lessonWords(own: StandingLesson | undefined, lesson: CompiledLesson, course: CompiledCourse): { is: StatusKind; words: string } {
  switch (own?.status) {
    case 'retired':
      return { is: 'ended', words: 'No longer part of the course' }
    case 'excused':
      return { is: 'done', words: 'Excused' }
    case 'overridden-complete':
    case 'complete':
      return { is: 'done', words: 'Complete' }
    case 'waiting-for-grader':
      return { is: 'waiting', words: 'Waiting for a grader' }
    case 'attempts-used-up':
      return { is: 'failed', words: 'No attempts left' }
    case 'in-progress':
      return { is: 'in-progress', words: inProgress(own, lesson) }
    case 'locked':
      return { is: 'locked', words: `Opens after ${lastLock(own, course)}` }
    case 'not-started':
    case undefined:
      return { is: 'not-started', words: 'Not started' }
  }
}

/** What a lesson still asks for beyond reading, each with its place on the lesson's page. */
export function stillMissing(own: StandingLesson | undefined, lesson: CompiledLesson): Missing[] {
  if (own?.done) return []
  const done = new Set(own?.items.filter((item) => item.state === 'done').map((item) => item.id))
  const quizzes = lesson.done === 'quiz' || lesson.done === 'all' ? lesson.quizzes : []
  const labs = lesson.done === 'lab' || lesson.done === 'all' ? lesson.labs.filter((lab) => lab.required) : []
  return [
    ...quizzes.filter((quiz) => !done.has(quiz.id)).map((quiz) => ({ words: 'the quiz', href: `#${placeOf(quiz.id)}` })),
    ...labs.filter((lab) => !done.has(lab.id)).map((lab) => ({ words: 'the lab', href: `#${placeOf(lab.id)}` })),
  ]
}

/** The id that a quiz or a lab has on its lesson's page: the last part of its own. */
function placeOf(itemId: string): string {
  return itemId.slice(itemId.lastIndexOf('/') + 1)
}

function inProgress(own: StandingLesson, lesson: CompiledLesson): string {
  const left = stillMissing(own, lesson).map((item) => item.words.replace('the ', ''))
  return left.length === 0 ? 'In progress' : `In progress, ${listed([...new Set(left)])} left`
}

function lastLock(own: StandingLesson, course: CompiledCourse): string {
  const lock = own.locks.at(-1)
  const title = course.lessons.find((one) => one.id === lock?.id)?.title
  return title ? `“${title}”` : 'another course'
}
