import { Circle, CircleCheck, CircleX } from 'lucide-react'

import { Icon } from '#app/components/icon.tsx'
import { StatusWord } from '#app/components/status-word.tsx'
import type { PublicQuestion } from '#app/platform/content/compiled.ts'
import { withAnswers } from './blank-inputs.ts'
import { Phrase } from './phrase.tsx'
import type { ReviewedQuestion } from './reviewed-question.ts'
import type { Response, Share } from './scoring.ts'

type Reviewed = { question: PublicQuestion; review: ReviewedQuestion | undefined; response: Response }

/** One question after handing in: how it went, what was chosen, and what the author says to that. */
export function ReviewedBlock({ question, number, review, response }: Reviewed & { number: number }) {
  const { kind, stem, options, steps } = question
  return (
    <div className="question">
      <div className="question-kind">
        Question {number}
        {review?.share && <ShareWord {...review.share} />}
      </div>
      {kind === 'fill-in' ? <div className="question-text" dangerouslySetInnerHTML={{ __html: withAnswers(stem, response) }} /> : <div className="question-stem" dangerouslySetInnerHTML={{ __html: stem }} />}
      {options.length > 0 && <Options question={question} review={review} response={response} />}
      {steps.length > 0 && <Steps question={question} review={review} response={response} />}
      {kind === 'fill-in' && review?.key && <p className="question-key">Accepted: {review.key.blanks.map((blank) => blank.join(' or ')).join('; ')}</p>}
      {review?.key?.explain && <div className="explain" dangerouslySetInnerHTML={{ __html: review.key.explain }} />}
    </div>
  )
}

function ShareWord({ right, of }: Share) {
  if (right >= of) return <StatusWord is="passed">Right</StatusWord>
  return right > 0 ? <StatusWord is="in-progress">Partly right</StatusWord> : <StatusWord is="failed">Not right</StatusWord>
}

function Options({ question, review, response }: Reviewed) {
  return (
    <ul className="options">
      {question.options.map((option) => {
        const chosen = response.includes(option.id)
        const said = review?.chosen?.find((one) => one.id === option.id)
        const right = said ? said.correct : review?.key ? review.key.options.includes(option.id) : null
        const shows = chosen ? right !== null : right === true
        const look = shows ? (right ? 'option-right' : 'option-wrong') : chosen ? 'option-chosen' : 'option-passed-over'
        return (
          <li key={option.id} className={`option ${look}`}>
            <Icon of={shows ? (right ? CircleCheck : CircleX) : Circle} />
            <span>
              <Phrase html={option.html} /> <span className="option-word">{optionWord(chosen, right)}</span>
            </span>
            {said?.feedback && <div className="option-feedback" dangerouslySetInnerHTML={{ __html: said.feedback }} />}
          </li>
        )
      })}
    </ul>
  )
}

function optionWord(chosen: boolean, right: boolean | null): string {
  if (chosen) return right === null ? 'Your answer' : right ? 'Your answer, right' : 'Your answer, not right'
  return right ? 'Right answer' : ''
}

/** In the right order once that may be seen; until then in the person's own. */
function Steps({ question, review, response }: Reviewed) {
  const order = review?.key?.steps ?? response
  return (
    <>
      <p className="question-key">{review?.key ? 'In the right order:' : 'Your order:'}</p>
      <ol className="options">
        {order.map((id, at) => (
          <li className="order-item" key={id}>
            <span className="order-place">{at + 1}</span>
            <Phrase className="order-words" html={question.steps.find((step) => step.id === id)?.html ?? ''} />
            {review?.key && response.indexOf(id) !== at && response.includes(id) && <span className="option-word">You had it at {response.indexOf(id) + 1}</span>}
          </li>
        ))}
      </ol>
    </>
  )
}
