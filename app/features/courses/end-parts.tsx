import { durationWords } from '#app/components/plain-words.ts'

type LessonLink = { title: string; href: string; minutes: number; score: number | null }

/** Lessons with what each still takes, or with the score it has and the one it needs. */
export function LessonLinks({ title, lessons, passMark }: { title: string; lessons: readonly LessonLink[]; passMark?: number | undefined }) {
  return (
    <section aria-labelledby="end-lessons" className="max-w-prose">
      <h2 id="end-lessons">{title}</h2>
      <ul className="row-list mt-3">
        {lessons.map((lesson) => (
          <li key={lesson.href} className="flex flex-wrap items-baseline justify-between gap-x-4">
            <a href={lesson.href}>{lesson.title}</a>
            <span className="text-muted">{passMark === undefined ? durationWords(lesson.minutes) : `${lesson.score === null ? 'No score' : `${lesson.score}%`}, ${passMark}% passes`}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** People to write to. */
export function Helpers({ title, helpers }: { title: string; helpers: readonly { name: string; email: string }[] }) {
  if (helpers.length === 0) return null
  return (
    <section aria-labelledby="end-helpers" className="max-w-prose">
      <h2 id="end-helpers">{title}</h2>
      <ul className="row-list mt-3">
        {helpers.map(({ name, email }) => (
          <li key={email} className="flex flex-wrap items-baseline justify-between gap-x-4">
            {name} <a href={`mailto:${email}`}>{email}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}
