import type { Question, Quiz } from '#app/platform/content/compiled.ts'
import type { Shown } from './review-rules.ts'
import { type Response, type Share, shareOf } from './scoring.ts'

/** What is said about one question after submission. What may not be shown is null, not hidden. */
export type ReviewedQuestion = {
  id: string
  /** How much of it was right. */
  share: Share | null
  /** On what was chosen: whether it was right, and the author's words. */
  chosen: readonly { id: string; correct: boolean; feedback: string | null }[] | null
  key: { options: readonly string[]; steps: readonly string[]; blanks: readonly (readonly string[])[]; explain: string | null } | null
}

export function reviewQuestions(quiz: Pick<Quiz, 'questions'>, answers: Readonly<Record<string, Response>>, shown: Shown): ReviewedQuestion[] {
  return quiz.questions.map((question) => {
    const response = answers[question.id] ?? []
    return {
      id: question.id,
      share: shown.feedback ? shareOf(question, response) : null,
      chosen: shown.feedback ? chosenOptions(question, response) : null,
      key: shown.key ? keyOf(question) : null,
    }
  })
}

function chosenOptions(question: Question, response: Response) {
  return question.options.filter((option) => response.includes(option.id)).map(({ id, correct, feedback }) => ({ id, correct, feedback }))
}

function keyOf({ options, steps, blanks, explain }: Question): NonNullable<ReviewedQuestion['key']> {
  return {
    options: options.filter((option) => option.correct).map((option) => option.id),
    steps: steps.map((step) => step.id),
    blanks: blanks.map((blank) => blank.answers),
    explain,
  }
}
