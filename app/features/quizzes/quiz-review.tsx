import { Circle, CircleCheck, CircleX } from 'lucide-react'

import { Icon } from '#app/components/icon.tsx'
import type { PublicQuestion } from '#app/platform/content/compiled.ts'
import type { AttemptView } from './attempt-view.server.ts'
import { inline } from './inline.ts'
import type { ReviewedQuestion } from './reviewed-question.ts'

type Submitted = Extract<AttemptView, { kind: 'submitted' }>

/** A handed-in attempt: the score in words, then each question with what was said about the answers. What may not be shown yet is not in `attempt`. */
export function QuizReview({ attempt }: { attempt: Submitted }) {
  const { score, outcome, quiz, questions, answers, n, practice } = attempt
  return (
    <div className="quiz-review">
      <p className={`result-line ${outcome === 'failed' ? 'result-failed' : 'result-passed'}`} role="status" tabIndex={-1}>
        {resultWords(outcome)} {score.percent} %
      </p>
      <p className="quiz-facts">
        {practice ? 'Practice' : `Attempt ${n}`} · {points(score.points)} of {points(score.max)} points{score.passMark > 0 && ` · ${score.passMark} % to pass`}
      </p>
      <details className="quiz-answers" open>
        <summary>Your answers</summary>
        {quiz.questions.map((question) => (
          <ReviewedBlock key={question.id} question={question} review={questions.find((one) => one.id === question.id)} response={answers[question.id] ?? []} />
        ))}
      </details>
    </div>
  )
}

function ReviewedBlock({ question, review, response }: { question: PublicQuestion; review: ReviewedQuestion | undefined; response: readonly string[] }) {
  return (
    <div className="question">
      <div className="question-stem" dangerouslySetInnerHTML={{ __html: question.stem }} />
      {question.options.length > 0 && <Options question={question} review={review} response={response} />}
      {question.steps.length > 0 && <Steps question={question} review={review} response={response} />}
      {question.blanks.length > 0 && (
        <p>
          You wrote: <strong>{response.filter(Boolean).join(', ') || 'nothing'}</strong>
          {review?.key && <>. Accepted: {review.key.blanks.map((blank) => blank.join(' or ')).join('; ')}</>}
        </p>
      )}
      {review?.share && question.options.length === 0 && <p className="option-word">{shareWords(review.share)}</p>}
      {review?.key?.explain && <div className="explain" dangerouslySetInnerHTML={{ __html: review.key.explain }} />}
    </div>
  )
}

function Options({ question, review, response }: { question: PublicQuestion; review: ReviewedQuestion | undefined; response: readonly string[] }) {
  return (
    <ul className="options">
      {question.options.map((option) => {
        const chosen = response.includes(option.id)
        const said = review?.chosen?.find((one) => one.id === option.id)
        const right = said ? said.correct : review?.key ? review.key.options.includes(option.id) : null
        const shows = chosen ? right !== null : right === true
        return (
          <li key={option.id} className={`option ${shows ? (right ? 'option-right' : 'option-wrong') : ''}`}>
            <Icon of={shows ? (right ? CircleCheck : CircleX) : Circle} />
            <span>
              <span dangerouslySetInnerHTML={{ __html: inline(option.html) }} /> <span className="option-word">{optionWord(chosen, right)}</span>
            </span>
            {said?.feedback && <div className="option-feedback" dangerouslySetInnerHTML={{ __html: said.feedback }} />}
          </li>
        )
      })}
    </ul>
  )
}

function Steps({ question, review, response }: { question: PublicQuestion; review: ReviewedQuestion | undefined; response: readonly string[] }) {
  const order = review?.key?.steps ?? response
  return (
    <>
      {review?.key && <p className="question-kind">In the right order:</p>}
      <ol className="options">
        {order.map((id, at) => (
          <li className="order-item" key={id}>
            <span className="order-place">{at + 1}</span>
            <span className="order-words" dangerouslySetInnerHTML={{ __html: inline(question.steps.find((step) => step.id === id)?.html ?? '') }} />
            {review?.key && response.indexOf(id) !== at && response.includes(id) && <span className="option-word">You had it at {response.indexOf(id) + 1}</span>}
          </li>
        ))}
      </ol>
    </>
  )
}

function optionWord(chosen: boolean, right: boolean | null): string {
  if (chosen) return right === null ? 'Your answer' : right ? 'Your answer, right' : 'Your answer, not right'
  return right ? 'Right answer' : ''
}

function shareWords({ right, of }: { right: number; of: number }): string {
  return right >= of ? 'Right' : right > 0 ? 'Partly right' : 'Not right'
}

function resultWords(outcome: Submitted['outcome']): string {
  return outcome === 'passed' ? 'Passed with' : outcome === 'failed' ? 'Not passed yet:' : 'Your score:'
}

function points(n: number): string {
  return Number.isInteger(n) ? String(n) : n.toFixed(1)
}
