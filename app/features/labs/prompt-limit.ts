/** In characters. */
export const LONGEST_PROMPT = 12_000
