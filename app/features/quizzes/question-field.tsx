import type { PublicQuestion } from '#app/platform/content/compiled.ts'
import { withBlanks } from './blank-inputs.ts'
import { OrderingField } from './ordering-field.tsx'
import { Phrase } from './phrase.tsx'
import type { Response } from './scoring.ts'

type QuestionFieldProps = { question: PublicQuestion; number: number; of: number; response: Response; onMove: () => void }

/** One question as fields of its quiz's form; see read-responses.ts for their names. */
export function QuestionField({ question, number, of, response, onMove }: QuestionFieldProps) {
  const { id, kind, stem, options, steps } = question
  const fillIn = kind === 'fill-in'
  return (
    <fieldset className="question" id={`question-${id}`}>
      <legend className="question-stem">
        <span className="question-kind">
          Question {number} of {of} · {kindWords[kind]}
        </span>
        {fillIn ? 'Fill in what is missing' : <Phrase html={stem} />}
      </legend>
      {fillIn && <div className="question-text" dangerouslySetInnerHTML={{ __html: withBlanks(stem, id, response) }} />}
      {options.length > 0 && (
        <div className="options">
          {options.map((option) => (
            <label className="option" key={option.id}>
              <input type={kind === 'multiple' ? 'checkbox' : 'radio'} name={`q.${id}`} value={option.id} defaultChecked={response.includes(option.id)} />
              <Phrase html={option.html} />
            </label>
          ))}
        </div>
      )}
      {steps.length > 0 && <OrderingField questionId={id} steps={steps} response={response} onMove={onMove} />}
    </fieldset>
  )
}

const kindWords: Record<PublicQuestion['kind'], string> = {
  single: 'choose one',
  multiple: 'choose all that apply',
  ordering: 'put these in order',
  'fill-in': 'spelling counts, capitals do not',
}
