/** Collects the parts of one request for its Server-Timing header. */
export class Timing {
  readonly #parts: string[] = []
  readonly #startedAt = performance.now()

  async measure<T>(name: string, work: () => Promise<T>): Promise<T> {
    const startedAt = performance.now()
    try {
      return await work()
    } finally {
      this.#parts.push(`${name};dur=${(performance.now() - startedAt).toFixed(1)}`)
    }
  }

  header(): string {
    return [...this.#parts, `total;dur=${(performance.now() - this.#startedAt).toFixed(1)}`].join(', ')
  }
}
