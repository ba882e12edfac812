import { z } from 'zod'

const verdicts = z.enum(['acknowledged', 'returned'], 'Acknowledge the log, or return it')
const LONGEST_NOTE = 4_000

/** A return needs a note: "again" without a reason helps nobody. */
export const logReviewForm = z
  .object({ revision: z.string(), verdict: verdicts, note: z.string().trim() })
  .check(({ value, issues }) => {
    const message = value.note.length > LONGEST_NOTE ? `Use at most ${LONGEST_NOTE.toLocaleString('en')} characters. There are ${value.note.length.toLocaleString('en')} now.` : value.verdict === 'returned' && value.note === '' ? 'Say what you would like to see, so that it can be changed.' : null
    if (message) issues.push({ code: 'custom', path: ['note'], message, input: value.note })
  })
