import { CircleCheck, CircleDashed } from 'lucide-react'

import { Icon } from '#app/components/icon.tsx'
import type { AttemptView } from './attempt-view.server.ts'
import { ReviewedBlock } from './reviewed-block.tsx'

type Submitted = Extract<AttemptView, { kind: 'submitted' }>

/** A handed-in attempt: the score in words, then each question with what was said about the answers. What may not be shown yet is not in `attempt`. */
export function QuizReview({ attempt }: { attempt: Submitted }) {
  const { score, outcome, quiz, questions, answers, n, practice } = attempt
  return (
    <div className="quiz-review">
      <div>
        <p className={`result-line ${outcome === 'failed' ? 'result-failed' : 'result-passed'}`} tabIndex={-1} data-arrival>
          <Icon of={outcome === 'failed' ? CircleDashed : CircleCheck} />
          {resultWords[outcome]} {score.percent}%
        </p>
        <p className="quiz-facts">
          {practice ? 'Practice' : `Attempt ${n}`} · {points(score.points)} of {points(score.max)} points{score.passMark > 0 && ` · ${score.passMark}% to pass`}
        </p>
      </div>
      <details className="quiz-answers" open>
        <summary>Your answers</summary>
        {quiz.questions.map((question, index) => (
          <ReviewedBlock key={question.id} question={question} number={index + 1} review={questions.find((one) => one.id === question.id)} response={answers[question.id] ?? []} />
        ))}
      </details>
    </div>
  )
}

const resultWords: Record<Submitted['outcome'], string> = { passed: 'Passed with', failed: 'Not passed yet:', scored: 'Your score:' }

function points(n: number): string {
  return Number.isInteger(n) ? String(n) : n.toFixed(1)
}
