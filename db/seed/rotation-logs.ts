import type { Tx } from '#db/dialect'
import { revisionHash } from '../rotation-hash.ts'
import type { assignments } from '../schema/rotations.ts'
import { goalChanges, goals, logReviews, logRevisions, logs, logSubmissions } from '../schema/rotation-work.ts'
import { demoId } from './people.ts'
import { addDays, atHour } from './rotation-calendar.ts'
import { amirWeeks, goalWords, otherGoals, otherWeeks } from './rotation-words.ts'

export type SeededAssignment = typeof assignments.$inferSelect & { n: number; period: number; personId: string }

const WEEKS = 10
/** The log of member `n` in the week of their assignment, from 0. */
export const demoLogId = (n: number, week: number) => demoId('5', 1000 + n * 100 + week)

/** Weeks that nobody wrote: Amir's seventh, Mei's last, two of Ingrid's. */
const missing: Record<number, readonly number[]> = { 0: [6], 3: [7, 8], 5: [9] }

/** Ten weeks that are over. The last one waits to be read; Amir's ninth came back to him. */
export async function seedLogs(tx: Tx, assignments: readonly SeededAssignment[], monday: string, at: Date): Promise<void> {
  const written = assignments.flatMap((assignment) => weeksOf(assignment, monday).map((week) => ({ assignment, ...week })))
  const revisions = written.map(({ assignment, week, start, words }) => ({
    id: demoId('5', 3000 + assignment.n * 100 + week),
    logId: demoLogId(assignment.n, week),
    revision: 1,
    edit: 0,
    links: '',
    ...words,
    hours: week % 3 === 0 ? { delivery: 22, learning: 8, community: 3 } : {},
    privateNote: assignment.n === 0 && week === 9 ? 'Ask Maya whether I may say no to the second training session.' : '',
    begunAt: atHour(addDays(start, 4), 14),
    savedAt: atHour(addDays(start, 4), 14),
  }))
  await tx.insert(logs).values(written.map(({ assignment, week, start }) => ({ id: demoLogId(assignment.n, week), assignmentId: assignment.id, weekStart: start, writeSerial: 1 })))
  await tx.insert(logRevisions).values(revisions)
  await tx.insert(logSubmissions).values(written.map(({ assignment, week, start }, i) => ({ id: demoId('5', 5000 + assignment.n * 100 + week), logId: demoLogId(assignment.n, week), logRevisionId: revisions[i]?.id ?? '', by: assignment.personId, at: atHour(addDays(start, 4), 15) })))
  const read = written.flatMap(({ assignment, week, start }, i) => {
    const revision = revisions[i]
    const readAt = atHour(addDays(start, 7), 9)
    if (!revision || week === 9 || readAt > at) return []
    const returned = assignment.n === 0 && week === 8
    const note = returned ? 'Which three of the four did it catch? Name them, so that somebody can repeat it.' : assignment.n === 0 && week === 7 ? 'Good question about the register. Bring it on Thursday.' : ''
    return [{ id: demoId('5', 7000 + assignment.n * 100 + week), logRevisionId: revision.id, mentorId: assignment.mentorId, verdict: returned ? ('returned' as const) : ('acknowledged' as const), note, revisionHash: revisionHash(revision), at: readAt }]
  })
  await tx.insert(logReviews).values(read)
}

function weeksOf({ n, startsOn, endsOn }: SeededAssignment, monday: string) {
  return Array.from({ length: WEEKS }, (_, week) => week).flatMap((week) => {
    const start = addDays(startsOn, week * 7)
    const words = n === 0 ? amirWeeks[week] : otherWeeks[(n * 3 + week) % otherWeeks.length]
    const away = n === 4 && (week === 6 || week === 7) // on leave
    return !words || away || missing[n]?.includes(week) || start >= monday || start > endsOn ? [] : [{ week, start, words }]
  })
}

/** Amir's three, of which the last one waits for Maya's word; two for everybody else; and how those of his first team ended. */
export async function seedGoals(tx: Tx, assignments: readonly SeededAssignment[], at: Date): Promise<void> {
  const rows = assignments.flatMap((assignment) =>
    (assignment.n === 0 && assignment.period === 1 ? goalWords : otherGoals).map((words, i) => ({
      id: demoId('5', 9000 + assignment.n * 100 + assignment.period * 10 + i),
      assignmentId: assignment.id,
      position: i + 1,
      ...words,
      state: assignment.period === 0 ? ((['met', 'partly'] as const)[i] ?? 'met') : i === 2 ? ('set' as const) : ('agreed' as const),
      by: assignment,
    })),
  )
  await tx.insert(goals).values(rows.map(({ by: _, ...row }) => row))
  const setAt = (row: (typeof rows)[number]) => earlier(atHour(addDays(row.by.startsOn, 8), 11), at)
  const changes = rows.flatMap((row) => {
    const words = { goalId: row.id, text: row.text, measure: row.measure, reason: null }
    const set = { ...words, seq: 1, from: null, to: 'set' as const, by: row.by.personId, at: setAt(row) }
    const agreed = { ...words, seq: 2, from: 'set' as const, to: 'agreed' as const, by: row.by.mentorId, at: earlier(atHour(addDays(row.by.startsOn, 10), 11), at) }
    if (row.state === 'set') return [set]
    return row.state === 'agreed' ? [set, agreed] : [set, agreed, { ...words, seq: 3, from: 'agreed' as const, to: row.state, by: row.by.mentorId, at: earlier(atHour(addDays(row.by.endsOn, -4), 11), at) }]
  })
  await tx.insert(goalChanges).values(changes)
}

const earlier = (a: Date, b: Date) => (a < b ? a : b)
