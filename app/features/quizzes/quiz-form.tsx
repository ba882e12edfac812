import { useCallback, useRef, useState } from 'react'

import { Button } from '#app/components/button.tsx'
import { LiveRegion } from '#app/components/live-region.tsx'
import { Time } from '#app/components/time.tsx'
import { paths } from '#app/platform/paths.ts'
import { newUuid } from '#app/platform/uuid.ts'
import type { AttemptView } from './attempt-view.server.ts'
import { QuestionField } from './question-field.tsx'

type OpenAttempt = Extract<AttemptView, { kind: 'open' }>

/** The questions of an open attempt. Each answer is kept as it is given; handing in works without script as well. */
export function QuizForm({ attempt, zone }: { attempt: OpenAttempt; zone: string }) {
  const { attemptId, quiz, answers, n, deadlineAt, practice } = attempt
  const form = useRef<HTMLFormElement>(null)
  const [saved, setSaved] = useState<'idle' | 'saved' | 'not-saved'>('idle')
  const save = useCallback(async () => {
    if (!form.current) return
    const body = new FormData(form.current)
    body.set('key', newUuid())
    const response = await fetch(paths.quizAnswers(attemptId), { method: 'POST', body, headers: { Accept: 'application/json' } }).catch(() => null)
    setSaved(response?.ok ? 'saved' : 'not-saved')
  }, [attemptId])
  return (
    <form ref={form} className="quiz-form" method="post" action={paths.quizSubmission(attemptId)} data-soft onChange={() => void save()}>
      <p className="quiz-attempt" tabIndex={-1} data-arrival>
        {practice ? 'Practice' : `Attempt ${n}`}
        {deadlineAt && (
          <span>
            , open until <Time at={deadlineAt} zone={zone} as="time" />
          </span>
        )}
      </p>
      {quiz.questions.map((question, index) => (
        <QuestionField key={question.id} question={question} number={index + 1} of={quiz.questions.length} response={answers[question.id] ?? []} onMove={() => void save()} />
      ))}
      <div className="actions">
        <Button look="primary">Hand in</Button>
        <span className="field-hint">{savedWords[saved]}</span>
      </div>
      <LiveRegion message={saved === 'not-saved' ? savedWords['not-saved'] : ''} />
    </form>
  )
}

const savedWords = {
  idle: 'You can leave and come back; the attempt stays open.',
  saved: 'Your answers so far are saved.',
  'not-saved': 'Not yet saved. Your answers are still in this form; they go with it when you hand in.',
}
