/**
 * Puts the originals back for the asker, piece by piece. A placeholder may be cut anywhere by the stream, so a tail that could be the
 * beginning of one is held until it is certain. Only placeholders that this run made are restored, and only when they match exactly:
 * a garbled or invented one stays as the model wrote it, because a guess here could show the wrong person's number.
 */
export class Restorer {
  readonly #originals: ReadonlyMap<string, string>
  readonly #pattern: RegExp | null
  #held = ''

  constructor(originals: ReadonlyMap<string, string>) {
    this.#originals = originals
    this.#pattern = originals.size === 0 ? null : /\[[A-Z_]+_\d+\]/g
  }

  push(text: string): string {
    if (!this.#pattern) return text
    const whole = this.#held + text
    const cut = this.#openPlaceholder(whole)
    this.#held = whole.slice(cut)
    return this.#restore(whole.slice(0, cut))
  }

  end(): string {
    const rest = this.#restore(this.#held)
    this.#held = ''
    return rest
  }

  #restore(text: string): string {
    return this.#pattern ? text.replace(this.#pattern, (placeholder) => this.#originals.get(placeholder) ?? placeholder) : text
  }

  /** Where an unfinished placeholder begins, or the end of the text. */
  #openPlaceholder(text: string): number {
    const open = text.lastIndexOf('[')
    if (open === -1) return text.length
    const tail = text.slice(open)
    for (const placeholder of this.#originals.keys()) if (tail.length < placeholder.length && placeholder.startsWith(tail)) return open
    return text.length
  }
}
