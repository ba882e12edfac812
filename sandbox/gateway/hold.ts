/**
 * How much of a growing text must wait before it can be shown, because what follows may turn it into something else: a number that goes
 * on, a name that becomes an address, a canary half said. Plain words pass at once, so a stream stays a stream; at most `window`
 * characters wait, plus a finding that is still open at the end.
 */
export function safeLength(text: string, window: number, canaries: readonly string[]): number {
  const tail = Math.max(0, text.length - window)
  return Math.min(hotTail(text, tail), ...canaries.map((canary) => canaryTail(text, canary)))
}

/** Walks back over the last words. The last one is unfinished; the ones before it wait while they are, or touch, something with digits or signs. */
function hotTail(text: string, from: number): number {
  let hold = Math.max(from, lastWordStart(text))
  let at = hold
  for (let cold = 0; cold < 2 && at > from; ) {
    const end = text.slice(from, at).trimEnd().length + from
    if (end <= from) break
    const start = Math.max(from, lastWordStart(text.slice(0, end)))
    if (isHot(text.slice(start, end))) {
      hold = start
      cold = 0
    } else cold += 1
    at = start
  }
  return hold
}

function lastWordStart(text: string): number {
  let at = text.length
  while (at > 0 && !/\s/.test(text.charAt(at - 1))) at -= 1
  return at
}

/** Signs that only end a sentence do not make a word hot. */
function isHot(word: string): boolean {
  return /[\d@:/\\_=+[\]{}()-]/.test(word) || /^[A-Z]{2,6}$/.test(word)
}

function canaryTail(text: string, canary: string): number {
  for (let length = Math.min(canary.length - 1, text.length); length > 0; length--) if (canary.startsWith(text.slice(-length))) return text.length - length
  return text.length
}
