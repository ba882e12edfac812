import { useRef } from 'react'

import { Button } from '#app/components/button.tsx'
import { TextArea } from '#app/components/text-area.tsx'
import { inWords } from '#app/components/time.tsx'
import { rotationPaths } from '#app/platform/rotation-paths.ts'
import { partNames, reviewWords } from './review-words.ts'
import type { StageReviewAnswer } from './stage-review-answer.ts'
import type { StageReviewView } from './stage-review-view.server.ts'
import { Unsaved } from './unsaved.tsx'

type Part = StageReviewView['parts'][number]

/** One side of a review: a form for whoever writes it, its text for everybody else. */
export function ReviewPartBlock({ view, part, answer }: { view: StageReviewView; part: Part; answer: StageReviewAnswer | undefined }) {
  const form = useRef<HTMLFormElement>(null)
  const id = `part-${part.part}`
  return (
    <section className="review-part" aria-labelledby={id}>
      <h2 id={id}>{part.mayWrite && part.part === 'member' === view.own ? 'Your part' : partNames[part.part]}</h2>
      <p className="text-muted">{part.by}{part.savedAt && `, ${inWords(part.savedAt, view.zone, 'short-date')}`}</p>
      {answer?.current && (
        <div className="conflict-text">
          <h3>Saved meanwhile</h3>
          <p>{answer.current.text}</p>
        </div>
      )}
      {part.mayWrite ? (
        <form ref={form} className="form review-form" method="post" action={rotationPaths.stageReview(view.assignmentId, view.kind)} noValidate>
          <input type="hidden" name="part" value={part.part} />
          <input type="hidden" name="revision" value={answer?.current?.revision ?? part.revision} />
          <TextArea name="text" id={`${id}-text`} label={part.revision > 0 ? 'Text' : 'Write it here'} hint={reviewWords[view.kind].prompts[part.part]} rows={9} defaultValue={answer?.text ?? part.text} error={answer?.fault ?? null} />
          <div className="actions">
            <Button look={view.signs.length > 0 ? 'plain' : 'primary'}>{part.revision > 0 ? 'Save the change' : 'Save your part'}</Button>
            <Unsaved form={form} />
          </div>
        </form>
      ) : part.text ? (
        <p className="review-text">{part.text}</p>
      ) : (
        <p className="text-muted">Not written yet.</p>
      )}
    </section>
  )
}
