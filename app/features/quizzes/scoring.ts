import { blankMatches } from './blank.ts'

/** What scoring needs of a question with its key; only the part of its kind is looked at. Stays on the server. */
export type KeyedQuestion = {
  id: string
  kind: 'single' | 'multiple' | 'ordering' | 'fill-in'
  points: number
  partial: boolean
  options: readonly { id: string; correct: boolean }[]
  /** In the right order. */
  steps: readonly { id: string }[]
  blanks: readonly { answers: readonly string[]; number: boolean; tolerance: number }[]
}

/** Ids of the chosen options, ids of the steps in the order given, or the text of each blank. */
export type Response = readonly string[]

/** A share of a question, as a fraction of whole numbers. */
export type Share = { right: number; of: number }

export type QuizScore = { points: number; max: number; shares: Readonly<Record<string, Share>> }

/**
 * Scores a whole attempt. Points and maximum are whole numbers in the smallest unit in which every share of this quiz is whole,
 * so that the pass mark is compared without rounding. An unanswered question scores nothing.
 */
export function scoreQuiz(questions: readonly KeyedQuestion[], responses: Readonly<Record<string, Response>>): QuizScore {
  const shares = questions.map((question) => shareOf(question, responses[question.id] ?? []))
  const worth = questions.map((question) => asFraction(question.points))
  const unit = shares.reduce((all, share, index) => leastCommonMultiple(all, share.of * (worth[index]?.of ?? 1)), 1)
  const parts = questions.map((_, index) => {
    const share = shares[index] ?? { right: 0, of: 1 }
    const { right, of } = worth[index] ?? { right: 1, of: 1 }
    return { points: (unit / (share.of * of)) * share.right * right, max: (unit / of) * right }
  })
  return {
    points: parts.reduce((sum, part) => sum + part.points, 0),
    max: parts.reduce((sum, part) => sum + part.max, 0),
    shares: Object.fromEntries(questions.map((question, index) => [question.id, shares[index] ?? { right: 0, of: 1 }])),
  }
}

/** How much of one question was right: all or nothing unless it gives partial credit. */
export function shareOf(question: KeyedQuestion, response: Response): Share {
  const share = partialShare(question, response)
  if (question.partial && question.kind !== 'single') return share
  return { right: share.right === share.of && isWhole(question, response) ? 1 : 0, of: 1 }
}

function partialShare(question: KeyedQuestion, response: Response): Share {
  switch (question.kind) {
    case 'single':
    case 'multiple':
      return optionShare(question.options, response)
    case 'ordering':
      return pairShare(question.steps.map((step) => step.id), response)
    case 'fill-in':
      return { right: question.blanks.filter((blank, index) => blankMatches(blank, response[index] ?? '')).length, of: Math.max(1, question.blanks.length) }
  }
}

/** (right − wrong) ÷ right, not below nothing. */
function optionShare(options: readonly { id: string; correct: boolean }[], response: Response): Share {
  const right = new Set(options.filter((option) => option.correct).map((option) => option.id))
  const chosen = [...new Set(response)]
  const hits = chosen.filter((id) => right.has(id)).length
  return { right: Math.max(0, hits - (chosen.length - hits)), of: Math.max(1, right.size) }
}

/** The share of pairs of steps that stand in the right order. */
function pairShare(steps: readonly string[], response: Response): Share {
  const place = new Map(response.map((id, index) => [id, index]))
  if (steps.length < 2) return { right: steps.every((id) => place.has(id)) ? 1 : 0, of: 1 }
  const pairs = steps.flatMap((first, index) => steps.slice(index + 1).map((second) => [first, second] as const))
  const inOrder = pairs.filter(([first, second]) => (place.get(first) ?? Infinity) < (place.get(second) ?? -Infinity))
  return { right: inOrder.length, of: pairs.length }
}

/** Something more than the right answer is not the right answer. */
function isWhole(question: KeyedQuestion, response: Response): boolean {
  switch (question.kind) {
    case 'single':
      return response.length === 1
    case 'ordering':
      return response.length === question.steps.length
    case 'multiple':
    case 'fill-in':
      return true
  }
}

/** Points are written with at most three decimals. */
function asFraction(points: number): Share {
  const thousandths = Math.round(points * 1000)
  const shared = greatestCommonDivisor(thousandths, 1000)
  return { right: thousandths / shared, of: 1000 / shared }
}

function leastCommonMultiple(a: number, b: number): number {
  return (a / greatestCommonDivisor(a, b)) * b
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b)
}
