import { ArrowDown, ArrowUp, CircleCheck, CircleX } from 'lucide-react'

import { Button } from '../button.tsx'
import { Icon } from '../icon.tsx'
import { GallerySection } from './section.tsx'

const order = ['Read the answer once', 'Mark each figure, name and date', 'Find each mark in the source']

/** The base classes of quizzes and labs; their components live with their features. */
export function Exercises() {
  return (
    <>
      <GallerySection name="Question">
        <div className="max-w-prose">
          <fieldset className="question">
            <legend className="question-stem">
              Where does a model find the date in a notice that you did not paste?
              <span className="question-kind">Choose one</span>
            </legend>
            <div className="options">
              {['In the archive of notices', 'Nowhere: it writes a date that fits', 'In what colleagues pasted before'].map((label, at) => (
                <label className="option" key={label}>
                  <input type="radio" name="gallery-lookup" value={at} defaultChecked={at === 1} />
                  <span>{label}</span>
                </label>
              ))}
            </div>
          </fieldset>
          <div className="question">
            <p className="question-stem">The same question, marked</p>
            <ul className="options">
              <li className="option option-wrong">
                <Icon of={CircleX} />
                <span>
                  In the archive of notices <span className="option-word">Your answer, not right</span>
                </span>
                <span className="option-feedback">It has no archive. Look again at what it is given.</span>
              </li>
              <li className="option option-right">
                <Icon of={CircleCheck} />
                <span>
                  Nowhere: it writes a date that fits <span className="option-word">Right answer</span>
                </span>
              </li>
            </ul>
            <div className="explain">The prompt is all it has. Paste the notice, or expect an invented date.</div>
          </div>
          <fieldset className="question">
            <legend className="question-stem">
              Put the steps of a check in order
              <span className="question-kind">Use the arrows</span>
            </legend>
            <ol className="options">
              {order.map((step, at) => (
                <li className="order-item" key={step}>
                  <span className="order-place">{at + 1}</span>
                  <span className="order-words">{step}</span>
                  <span className="order-moves">
                    <Button size="small" look="quiet" icon={ArrowUp} iconOnly type="button" disabled={at === 0}>
                      {`Move up: ${step}`}
                    </Button>
                    <Button size="small" look="quiet" icon={ArrowDown} iconOnly type="button" disabled={at === order.length - 1}>
                      {`Move down: ${step}`}
                    </Button>
                  </span>
                </li>
              ))}
            </ol>
          </fieldset>
        </div>
      </GallerySection>

      <GallerySection name="Answer">
        <div className="run-case max-w-prose">
          <div className="answer-head">
            <span className="answer-engine">Practice A</span>
            <span>Practice engine: rules, not an AI model</span>
          </div>
          <div className="answer">
            • The fee for card <span className="redacted">[CARD_1]</span> changes on 14 March.{'\n'}• Clients must be told by 1 March.{'\n'}• The notice gives no amount.
          </div>
          <p className="answer-bill">81 tokens in, 44 out · $0.000039 · 143 ms</p>
        </div>
      </GallerySection>
    </>
  )
}
