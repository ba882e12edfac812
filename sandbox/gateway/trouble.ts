/** A provider did not do its part. `sentence` is for the person; the message and the cause are for the log. */
export class ProviderTrouble extends Error {
  readonly sentence: string
  /** Worth asking the same provider again, if nothing has been answered yet. */
  readonly retry: boolean
  /** The fault is the provider's, so it counts towards its breaker. A request it rightly refuses does not. */
  readonly counts: boolean
  readonly retryAfterMs: number | null

  constructor(message: string, { sentence, retry, counts = true, retryAfterMs = null, cause }: { sentence: string; retry: boolean; counts?: boolean; retryAfterMs?: number | null; cause?: unknown }) {
    super(message, { cause })
    this.name = 'ProviderTrouble'
    this.sentence = sentence
    this.retry = retry
    this.counts = counts
    this.retryAfterMs = retryAfterMs
  }
}
