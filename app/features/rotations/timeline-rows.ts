import type { WholeAssignment } from '#db/queries/assignments.ts'
import { dayInWords } from '#app/components/time.tsx'
import { assignmentWords } from './assignment-words.ts'
import { spanInWords } from './day-words.ts'
import type { ReviewLine } from './review-lines.server.ts'
import type { Band } from './timeline-layout.ts'

/** An assignment as a band. How its reviews stand is for some eyes only. */
export function bandOf(whole: WholeAssignment, { label, href, reviews, showsReviews }: { label: string; href: string | null; reviews: readonly ReviewLine[]; showsReviews: boolean }): Band {
  const { assignment, team } = whole
  const marks = showsReviews ? reviews.filter((line) => line.state !== 'waived').map((line) => ({ id: line.id, on: line.dueOn, words: `${line.title}, ${dayInWords(line.dueOn)}: ${line.words.toLowerCase()}`, look: line.state === 'signed' ? ('done' as const) : line.overdue ? ('late' as const) : ('open' as const) })) : []
  return { id: assignment.id, label, href, pattern: team.position, startsOn: assignment.startsOn, endsOn: assignment.endsOn, state: assignment.state, words: `${spanInWords(assignment)}, ${assignmentWords[assignment.state].words.toLowerCase()}`, marks }
}
