type Review = 'never' | 'after-submit' | 'after-pass' | 'after-last'

/** What may leave the server about an attempt. */
export type Shown = {
  /** The feedback on what the person chose, and whether it was right. */
  feedback: boolean
  /** The right answers, and the explanation of each question. */
  key: boolean
}

/** Nothing before submission. After it, feedback on one's own choices; the right answers after a pass or the last attempt (`after-pass`, the default), unless the author says otherwise. */
export function mayShow(review: Review, attempt: { submitted: boolean; passed: boolean; attemptsLeft: boolean }): Shown {
  if (!attempt.submitted || review === 'never') return { feedback: false, key: false }
  return { feedback: true, key: showsKey(review, attempt) }
}

function showsKey(review: Exclude<Review, 'never'>, { passed, attemptsLeft }: { passed: boolean; attemptsLeft: boolean }): boolean {
  switch (review) {
    case 'after-submit':
      return true
    case 'after-pass':
      return passed || !attemptsLeft
    case 'after-last':
      return !attemptsLeft
  }
}
