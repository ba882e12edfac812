import { ProviderTrouble } from './trouble.ts'

/**
 * Passes a provider's events on and gives up when the first one, the next one, or all of them take too long. One timer per call is moved on
 * at each event; another is not, because a stream of single letters is never silent. It does not trust the provider to honour the signal: a stream that ignores it is left behind.
 */
export async function* watch<T>(start: (signal: AbortSignal) => AsyncIterable<T>, { firstTokenMs, silenceMs, wholeMs }: { firstTokenMs: number; silenceMs: number; wholeMs: number }, stop: AbortSignal): AsyncGenerator<T> {
  const controller = new AbortController()
  let giveUp: (reason: Error) => void = () => {}
  const gaveUp = new Promise<never>((_, reject) => (giveUp = reject))
  gaveUp.catch(() => {})
  const end = (reason: Error) => {
    giveUp(reason)
    controller.abort(reason)
  }
  const onStop = () => end(new ProviderTrouble('Stopped by the person', { sentence: 'You stopped this run.', retry: false, counts: false }))
  if (stop.aborted) onStop()
  stop.addEventListener('abort', onStop, { once: true })
  let timer = setTimeout(() => end(tooSlow(`No first token within ${firstTokenMs} ms`, 'The model did not begin to answer in time.')), firstTokenMs)
  const whole = setTimeout(() => end(tooSlow(`No end within ${wholeMs} ms`, 'The model did not come to an end in time.')), wholeMs)

  const events = start(controller.signal)[Symbol.asyncIterator]()
  let first = true
  let ended = false
  try {
    for (;;) {
      const next = await Promise.race([events.next(), gaveUp])
      ended = next.done ?? false
      if (next.done) return
      if (first) {
        clearTimeout(timer)
        timer = setTimeout(() => end(tooSlow(`Silence for ${silenceMs} ms`, 'The model stopped in the middle of its answer.')), silenceMs)
        first = false
      } else timer.refresh()
      yield next.value
    }
  } finally {
    clearTimeout(timer)
    clearTimeout(whole)
    stop.removeEventListener('abort', onStop)
    if (!ended) {
      controller.abort()
      // Not awaited: a provider that hangs would keep the run from ending.
      void Promise.resolve(events.return?.()).catch(() => {})
    }
  }
}

/** Not worth asking the same model again: the person has waited long enough. */
function tooSlow(message: string, sentence: string): ProviderTrouble {
  return new ProviderTrouble(message, { sentence, retry: false })
}
