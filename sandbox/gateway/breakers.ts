/**
 * A provider that keeps failing is left alone for a while, so that its trouble stays its own: runs go to the fallback at once instead of
 * waiting. After the pause one run may try; its result opens or closes the way. Process memory is enough: each process finds out for itself.
 */
export class Breakers {
  #states = new Map<string, { failures: number; restUntilMs: number; trying: boolean }>()

  mayCall(provider: string, atMs: number): boolean {
    const state = this.#states.get(provider)
    if (!state || state.restUntilMs === 0) return true
    if (atMs < state.restUntilMs || state.trying) return false
    state.trying = true
    return true
  }

  succeeded(provider: string): void {
    this.#states.delete(provider)
  }

  failed(provider: string, atMs: number, { failures, coolOffMs }: { failures: number; coolOffMs: number }): void {
    const state = this.#states.get(provider) ?? { failures: 0, restUntilMs: 0, trying: false }
    state.failures += 1
    state.trying = false
    if (state.failures >= failures) state.restUntilMs = atMs + coolOffMs
    this.#states.set(provider, state)
  }

  /** The call ended without telling anything about the provider: the person stopped it, or asked something it rightly refused. */
  abandoned(provider: string): void {
    const state = this.#states.get(provider)
    if (state) state.trying = false
  }
}
