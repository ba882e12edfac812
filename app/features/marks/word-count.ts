/** How many words short of what was asked for; 0 when it is enough. What has neither letter nor digit is not a word. */
export function wordsMissing(text: string, atLeast: number): number {
  return Math.max(0, atLeast - wordCount(text))
}

function wordCount(text: string): number {
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
}

/** "Saved", and what is missing, if something is. */
export function savedWords(text: string, atLeast: number): string {
  const missing = wordsMissing(text, atLeast)
  if (!text.trim() || missing === 0) return 'Saved.'
  return `Saved. ${missing} more ${missing === 1 ? 'word' : 'words'} would make the ${atLeast} that are asked for.`
}
