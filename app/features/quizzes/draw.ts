/** The questions of one attempt: as many as are drawn, in an order that belongs to its seed. The same seed always gives the same attempt. */
export function drawQuestions<Q extends { options: readonly unknown[] }>(quiz: { questions: readonly Q[]; pick: number | null; shuffle: boolean }, seed: number): Q[] {
  const random = randomFrom(seed)
  const order = shuffled(quiz.questions, random)
  const drawn = quiz.pick === null || quiz.pick >= order.length ? [...quiz.questions] : quiz.questions.filter((question) => order.slice(0, quiz.pick ?? order.length).includes(question))
  if (!quiz.shuffle) return drawn
  return shuffled(drawn, random).map((question) => ({ ...question, options: shuffled(question.options, random) }))
}

/** Fisher and Yates. */
function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const rest = [...items]
  const result: T[] = []
  while (rest.length > 0) result.push(...rest.splice(Math.floor(random() * rest.length), 1))
  return result
}

/** mulberry32: small, and the same in every process and version. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
