import type { EnrolmentStanding } from '#app/platform/standing.ts'

export type Resume = { lesson: string; block: string | null }

/**
 * Where the one primary button leads: the place last read, unless that lesson is done; else the first that is asked for, not done and open;
 * else the nearest open lesson. A position in a lesson that has left the course or is locked does not lead there.
 */
export function resumeAt(standing: EnrolmentStanding, position: { lessonId: string; blockId: string } | null): Resume | null {
  const last = standing.lessons.find((lesson) => lesson.id === position?.lessonId)
  if (position && last && isOpen(last.status) && !last.done) return { lesson: last.id, block: position.blockId || null }
  const next = standing.next ?? last?.id ?? standing.lessons.find((lesson) => isOpen(lesson.status))?.id
  return next === undefined ? null : { lesson: next, block: next === position?.lessonId ? position.blockId || null : null }
}

function isOpen(status: EnrolmentStanding['lessons'][number]['status']): boolean {
  return status !== 'retired' && status !== 'locked'
}
