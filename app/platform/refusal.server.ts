/** What is refused before a route sees it. Handed on by next(), so that one place decides how it is said to whoever asked. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly sentence: string,
  ) {
    super(sentence)
  }
}
