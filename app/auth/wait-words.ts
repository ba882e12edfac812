/** What a person is told who has to wait before the next try. */
export function waitWords(waitMs: number): string {
  const minutes = Math.max(1, Math.ceil(waitMs / 60_000))
  return `There have been many tries in a short while. Wait ${minutes === 1 ? 'a minute' : `${minutes} minutes`}, then try again.`
}
