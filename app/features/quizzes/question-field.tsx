import type { PublicQuestion } from '#app/platform/content/compiled.ts'
import { inline } from './inline.ts'
import { OrderingField } from './ordering-field.tsx'
import { withBlanks } from './blank-inputs.ts'
import type { Response } from './scoring.ts'

type QuestionFieldProps = { question: PublicQuestion; number: number; response: Response; onMove: () => void }

/** One question as fields of its quiz's form; see read-responses.ts for their names. */
export function QuestionField({ question, number, response, onMove }: QuestionFieldProps) {
  const { id, kind, stem, options, steps } = question
  const fillIn = kind === 'fill-in'
  return (
    <fieldset className="question" id={`question-${id}`}>
      <legend className="question-stem">
        <span className="visually-hidden">Question {number}: </span>
        {fillIn ? 'Fill in what is missing' : <span dangerouslySetInnerHTML={{ __html: inline(stem) }} />}
        <span className="question-kind">{kindWords[kind]}</span>
      </legend>
      {fillIn && <div dangerouslySetInnerHTML={{ __html: withBlanks(stem, id, response) }} />}
      {options.length > 0 && (
        <div className="options">
          {options.map((option) => (
            <label className="option" key={option.id}>
              <input type={kind === 'multiple' ? 'checkbox' : 'radio'} name={`q.${id}`} value={option.id} defaultChecked={response.includes(option.id)} />
              <span dangerouslySetInnerHTML={{ __html: inline(option.html) }} />
            </label>
          ))}
        </div>
      )}
      {steps.length > 0 && <OrderingField questionId={id} steps={steps} response={response} onMove={onMove} />}
    </fieldset>
  )
}

const kindWords: Record<PublicQuestion['kind'], string> = {
  single: 'Choose one',
  multiple: 'Choose all that apply',
  ordering: 'Put these in order',
  'fill-in': 'Spelling counts, capitals do not',
}
