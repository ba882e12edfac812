import { durationWords, listed } from '#app/components/plain-words.ts'
import { StatusWord } from '#app/components/status-word.tsx'
import type { CourseView } from './course-view.ts'

/** The lessons with their one idea each. Once begun, each says how one stands with it; a lock names what opens it. */
export function CourseOutline({ rows, inOrder, begun }: { rows: CourseView['rows']; inOrder: boolean; begun: boolean }) {
  return (
    <>
      {inOrder && !begun && <p className="text-muted">Taken in order: each lesson opens when you have finished the one before.</p>}
      <ol className="lesson-rows">
        {rows.map(({ id, label, href, idea, is, words, minutes, optional, holds }) => (
          <li key={id} className={href ? 'lesson-row card-linked' : 'lesson-row'}>
            <div>
              <h3 className="card-title">{href ? <a href={href}>{label}</a> : label}</h3>
              <p>{idea}</p>
              <p className="course-row-facts">
                <span>{durationWords(minutes)}</span>
                {holdsWords(holds) && <span>{holdsWords(holds)}</span>}
                {optional && <span>Optional</span>}
              </p>
            </div>
            {begun && <StatusWord is={is}>{words}</StatusWord>}
          </li>
        ))}
      </ol>
    </>
  )
}

/** "Quiz and lab", "2 labs". */
function holdsWords({ quizzes, labs }: { quizzes: number; labs: number }): string {
  const parts = [quizzes > 0 && (quizzes === 1 ? 'quiz' : `${quizzes} quizzes`), labs > 0 && (labs === 1 ? 'lab' : `${labs} labs`)].filter((part) => part !== false)
  const words = listed(parts)
  return words.charAt(0).toUpperCase() + words.slice(1)
}
