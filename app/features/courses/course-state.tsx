import { counted } from '#app/components/plain-words.ts'
import { ProgressLine } from '#app/components/progress-line.tsx'
import { StatusWord } from '#app/components/status-word.tsx'
import { inWords } from '#app/components/time.tsx'
import type { CourseCard } from './course-card.ts'

/** How one stands in a course: a line while it goes on, a word when it does not. Nothing for somebody who has not begun. */
export function CourseState({ title, progress, zone }: { title: string; progress: CourseCard['progress']; zone: string }) {
  if (!progress) return null
  const { status, done, required, completedAt } = progress
  switch (status) {
    case 'completed':
      return <StatusWord is="done">Finished{completedAt && ` on ${inWords(completedAt, zone, 'short-date')}`}</StatusWord>
    case 'revoked':
      return <StatusWord is="ended">Taken back</StatusWord>
    case 'withdrawn':
      return <StatusWord is="ended">Left unfinished</StatusWord>
    case 'waiting-for-grader':
      return <StatusWord is="waiting">Waiting for a grader</StatusWord>
    case 'stuck':
      return <StatusWord is="failed">A lesson has no attempts left</StatusWord>
    case 'not-started':
    case 'in-progress':
      return <ProgressLine value={done} max={required} label={`Progress in ${title}`} words={`${done} of ${counted(required, 'lesson')} complete`} />
  }
}
