import { lazy, Suspense } from 'react'

import { Banner } from '#app/components/banner.tsx'
import { Button } from '#app/components/button.tsx'
import { counted } from '#app/components/plain-words.ts'
import { StatusWord } from '#app/components/status-word.tsx'
import { Time } from '#app/components/time.tsx'
import { paths } from '#app/platform/paths.ts'
import type { QuizPanel } from './quiz-panels.server.ts'
import { useArrival } from './use-arrival.ts'

// They come with an attempt. A first reading has none, and these are an eighth of a lesson's own script.
const QuizForm = lazy(() => import('./quiz-form.tsx').then(({ QuizForm: component }) => ({ default: component })))
const QuizReview = lazy(() => import('./quiz-review.tsx').then(({ QuizReview: component }) => ({ default: component })))

/** A quiz in its lesson: what it asks for, the open attempt or the newest result, and what may be done next. Forms throughout; script only saves on the way. */
export function QuizSection({ panel, zone }: { panel: QuizPanel; zone: string }) {
  const { attempt, next } = panel
  const section = useArrival<HTMLElement>(`${attempt?.attemptId} ${attempt?.kind}`)
  return (
    <section className="quiz" aria-label="Quiz" ref={section}>
      <div className="exercise-head">
        <h2 className="quiz-title">Quiz</h2>
        <State {...panel} />
        <p className="quiz-facts">{facts(panel)}</p>
      </div>
      <Suspense>
        {attempt?.kind === 'open' && <QuizForm key={attempt.attemptId} attempt={attempt} zone={zone} />}
        {attempt?.kind === 'submitted' && <QuizReview key={attempt.attemptId} attempt={attempt} />}
      </Suspense>
      {attempt?.kind === 'waiting-for-grader' && <Banner tone="note">Your answers are handed in and wait for a person to grade them. There is nothing to do.</Banner>}
      {next.kind === 'start' && (
        <form method="post" action={paths.quizAttempts()} data-soft>
          <input type="hidden" name="quiz" value={panel.quizId} />
          <input type="hidden" name="key" value={panel.startKey} />
          <Button look={panel.done || attempt ? 'plain' : 'primary'}>{startWords(panel)}</Button>
        </form>
      )}
      {next.kind === 'pause' && !panel.done && (
        <Banner tone="note">
          You can try again at <Time at={next.until} zone={zone} as="time" />. A few minutes with the lesson help more than a second guess.
        </Banner>
      )}
      {next.kind === 'used-up' && !panel.done && (
        <Banner tone="warn">
          All {next.used} attempts are used. A host of office hours can look at your answers with you and give you another one.
        </Banner>
      )}
    </section>
  )
}

function State({ done, passMark, attempt }: QuizPanel) {
  if (done) return <StatusWord is="passed">{passMark > 0 ? 'Passed' : 'Done'}</StatusWord>
  if (attempt?.kind === 'open') return <StatusWord is="in-progress">In progress</StatusWord>
  if (attempt?.kind === 'waiting-for-grader') return <StatusWord is="waiting">Waiting for a grader</StatusWord>
  return attempt ? <StatusWord is="failed">Not passed yet</StatusWord> : <StatusWord is="not-started">Not started</StatusWord>
}

function facts({ questions, passMark, minutes, allowed, used, next }: QuizPanel): string {
  const practice = next.kind === 'start' && next.practice
  return [
    counted(questions, 'question'),
    passMark > 0 ? `${passMark}% to pass` : null,
    minutes ? counted(minutes, 'minute') : null,
    practice ? 'attempts are practice now and change nothing' : allowed === null ? 'as many attempts as you like' : `${counted(allowed, 'attempt')}, ${used} used`,
  ]
    .filter(Boolean)
    .join(' · ')
}

function startWords({ next, attempt }: QuizPanel): string {
  if (next.kind === 'start' && next.practice) return 'Practise again'
  return attempt ? 'Try again' : 'Start the quiz'
}
