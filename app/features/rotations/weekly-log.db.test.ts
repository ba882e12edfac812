import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Db } from '#db/dialect'
import { logOfWeek, warningsOf } from '#db/queries/logs.ts'
import { revisionHash } from '#db/rotation-hash.ts'
import { demoAssignmentId } from '#db/seed/rotations.ts'
import { demoLogId } from '#db/seed/rotation-logs.ts'
import { cohortDatabase, cohortNow, minutesOn, subject, text, thisWeek } from '#test/support/cohort.ts'
import { logStanding } from './log-standing.ts'
import type { LogText } from './log-text.ts'
import { reviewLog } from './review-log.server.ts'
import { saveLog } from './save-log.server.ts'
import { submitLog } from './submit-log.server.ts'

const assignmentId = demoAssignmentId(0, 1)
const amir = subject('amir')
const maya = subject('maya')
const START = { revision: 0, edit: 0 }
const write = (words: LogText, expected = START, more: { weekStart?: string; anyway?: string; assignmentId?: string; person?: typeof amir } = {}) => ({ person: amir, assignmentId, weekStart: thisWeek, text: words, expected, anyway: null, ...more })
const stored = async (db: Db) => (await logOfWeek(db.read, assignmentId, thisWeek)) ?? { log: { id: '' }, revisions: [], submissions: [], reviews: [] }

async function saved(db: Db, words: LogText, expected = START, at = cohortNow) {
  const outcome = await saveLog(db, write(words, expected), at)
  if (outcome.kind !== 'saved') throw new Error(`Not saved: ${outcome.kind}`)
  return outcome
}

describe('[R16] a draft', () => {
  test('is one revision when it is saved again inside of ten minutes, and two after that', async () => {
    const db = await cohortDatabase()
    const first = await saved(db, text('Began'))
    const second = await saved(db, text('Began, and went on'), first.revision, minutesOn(9))
    expect((await stored(db)).revisions.map((one) => [one.revision, one.did])).toEqual([[1, 'Began, and went on']])
    await saved(db, text('The day after'), second.revision, minutesOn(10))
    expect((await stored(db)).revisions.map((one) => one.did)).toEqual(['Began, and went on', 'The day after'])
  })

  test('submitted at minute 4 and saved at minute 6 is two revisions, and a review of the old one after the new one was submitted says so with both texts', async () => {
    const db = await cohortDatabase()
    const draft = await saved(db, text('What was submitted'))
    expect((await submitLog(db, write(text('What was submitted'), draft.revision), minutesOn(4))).kind).toBe('submitted')
    const newer = await saved(db, text('What came after'), draft.revision, minutesOn(6))
    const { log, revisions } = await stored(db)
    expect(revisions.map((one) => one.did)).toEqual(['What was submitted', 'What came after'])
    await submitLog(db, write(text('What came after'), newer.revision), minutesOn(7))
    const outcome = await reviewLog(db, { person: maya, logId: log.id, revisionId: revisions[0]?.id ?? '', verdict: 'acknowledged', note: '' }, minutesOn(8))
    expect(outcome).toMatchObject({ kind: 'changed-since', read: { did: 'What was submitted' }, latest: { did: 'What came after' } })
    expect((await stored(db)).reviews).toEqual([])
  })

  test('that says the same as before changes nothing, whichever revision the form was opened with', async () => {
    const db = await cohortDatabase()
    const first = await saved(db, text('The same'))
    expect((await saveLog(db, write(text('The same')), minutesOn(30))).kind).toBe('nothing-changed')
    expect((await stored(db)).revisions).toEqual([first.revision])
  })

  test('of a week to come, of a week outside of the assignment, and of a day that is no Monday is not kept', async () => {
    const db = await cohortDatabase()
    const attempts = ['2026-11-30', '2026-09-07', '2027-03-01', '2026-11-24', 'next week', ''].map((weekStart) => saveLog(db, write(text('Words'), START, { weekStart }), cohortNow))
    expect((await Promise.all(attempts)).map(({ kind }) => kind)).toEqual(['not-yet', 'unknown', 'unknown', 'unknown', 'unknown', 'unknown'])
  })

  test('in somebody else’s assignment is not there to be written: not by another member, the mentor, the lead, or whoever plans', async () => {
    const db = await cohortDatabase()
    for (const who of ['mei', 'maya', 'rhea', 'marcus', 'nadia', 'lena', 'ada']) expect((await saveLog(db, write(text('Words'), START, { person: subject(who) }), cohortNow)).kind, who).toBe('unknown')
    expect((await stored(db)).revisions).toEqual([])
  })
})

describe('[R17] at the same time', () => {
  test('two tabs that began from nothing: one is saved, the other is told what the first wrote', async () => {
    const db = await cohortDatabase()
    const outcomes = await Promise.all([saveLog(db, write(text('From the first tab')), cohortNow), saveLog(db, write(text('From the second tab')), cohortNow)])
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['changed-since', 'saved'])
    const refused = outcomes.find((one) => one.kind === 'changed-since')
    const kept = (await stored(db)).revisions
    expect(kept).toHaveLength(1)
    expect(refused).toMatchObject({ current: { did: kept[0]?.did } })
  })

  test('two tabs that began from the same draft inside of its ten minutes: the second does not write over the first unseen', async () => {
    const db = await cohortDatabase()
    const { revision } = await saved(db, text('The draft'))
    expect((await saveLog(db, write(text('The draft, first tab'), revision), minutesOn(1))).kind).toBe('saved')
    expect(await saveLog(db, write(text('The draft, second tab'), revision), minutesOn(2))).toMatchObject({ kind: 'changed-since', current: { did: 'The draft, first tab' } })
  })

  test('submitted twice is submitted once', async () => {
    const db = await cohortDatabase()
    const outcomes = await Promise.all([1, 2, 3].map(() => submitLog(db, write(text('Done')), cohortNow)))
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['already-submitted', 'already-submitted', 'submitted'])
    expect((await stored(db)).submissions).toHaveLength(1)
  })

  test('two mentors review: one row each; the same mentor twice: the first word stands', async () => {
    const db = await cohortDatabase()
    const logId = demoLogId(5, 8) // Mei has two mentors
    const theirs = demoAssignmentId(5, 1)
    const week = '2026-11-16'
    await submitLog(db, { ...write(text('With two mentors')), person: subject('mei'), assignmentId: theirs, weekStart: week }, cohortNow)
    const log = await logOfWeek(db.read, theirs, week)
    const review = (who: string, verdict: 'acknowledged' | 'returned') => reviewLog(db, { person: subject(who), logId: log?.log.id ?? logId, revisionId: log?.revisions[0]?.id ?? '', verdict, note: 'Read' }, minutesOn(5))
    expect((await Promise.all([review('maya', 'acknowledged'), review('ines', 'returned')])).map(({ kind }) => kind)).toEqual(['acknowledged', 'returned'])
    expect(await review('maya', 'returned')).toEqual({ kind: 'already-reviewed', verdict: 'acknowledged' })
    const after = await logOfWeek(db.read, theirs, week)
    expect(after?.reviews.map((one) => one.mentorName).sort()).toEqual(['Inês Duarte', 'Maya Lindqvist'])
    expect(logStanding(after, { locked: false }).state).toBe('acknowledged')
  })
})

describe('[R18] what a mentor has reviewed', () => {
  test('never changes by a byte, whatever is saved, submitted and reviewed afterwards', { timeout: 60_000 }, async () => {
    const db = await cohortDatabase()
    let minute = 0
    const step = fc.record({ does: fc.constantFrom('save', 'save', 'submit', 'acknowledge', 'return'), words: fc.constantFrom('One', 'Two', 'Three', 'Four'), note: fc.constantFrom('', 'Mine'), later: fc.integer({ min: 0, max: 15 }), stale: fc.boolean() })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
        for (const { does, words, note, later, stale } of steps) {
          minute += later
          const at = minutesOn(minute)
          const before = await stored(db)
          const last = stale ? before.revisions.at(-2) : before.revisions.at(-1)
          const form = write(text(words, { privateNote: note }), last ?? START)
          if (does === 'save') await saveLog(db, form, at)
          else if (does === 'submit') await submitLog(db, form, at)
          else if (last) await reviewLog(db, { person: maya, logId: before.log.id, revisionId: last.id, verdict: does === 'return' ? 'returned' : 'acknowledged', note: 'Read' }, at)
          const after = await stored(db)
          for (const review of after.reviews) {
            const revision = after.revisions.find((one) => one.id === review.logRevisionId)
            expect(revision && revisionHash(revision)).toBe(review.revisionHash)
          }
          // Nor does what waits to be read: it was frozen when it was handed in.
          for (const one of before.submissions) expect(after.revisions.find((revision) => revision.id === one.logRevisionId)).toEqual(before.revisions.find((revision) => revision.id === one.logRevisionId))
        }
      }),
      { numRuns: 12 },
    )
  })

  test('a draft that was never handed in cannot be reviewed, nor a revision of another log', async () => {
    const db = await cohortDatabase()
    const { logId, revision } = await saved(db, text('Only a draft'))
    const review = (id: string, revisionId: string, who = 'maya') => reviewLog(db, { person: subject(who), logId: id, revisionId, verdict: 'acknowledged', note: '' }, minutesOn(1))
    expect((await review(logId, revision.id)).kind).toBe('not-submitted')
    expect((await review(demoLogId(0, 9), revision.id)).kind).toBe('unknown')
    expect((await review('no-such-log', revision.id)).kind).toBe('unknown')
    expect((await review(demoLogId(0, 9), 'x', 'amir')).kind, 'nobody reviews their own').toBe('not-your-mentee')
    expect((await review(demoLogId(0, 9), 'x', 'stefan')).kind).toBe('unknown')
  })
})

describe('likely client data', () => {
  const words = text('Called the owner of card 4111 1111 1111 1111 about it')

  test('is pointed at before anything is kept; what the person decides is noted, without the words', async () => {
    const db = await cohortDatabase()
    const asked = await saveLog(db, write(words), cohortNow)
    if (asked.kind !== 'client-data') throw new Error(asked.kind)
    expect(asked.found).toMatchObject([{ field: 'did', kind: 'CARD', words: '4111 1111 1111 1111' }])
    expect((await stored(db)).revisions).toEqual([])
    expect((await saveLog(db, write(words, START, { anyway: asked.fingerprint }), minutesOn(1))).kind).toBe('saved')
    const { log } = await stored(db)
    const [warning] = await warningsOf(db.read, log.id)
    expect(warning).toMatchObject({ by: amir.id, found: [{ field: 'did', kind: 'CARD', count: 1 }] })
    expect(JSON.stringify(warning)).not.toContain('4111')
  })

  test('is a stranger’s name and not a colleague’s, and is found at the end of a long text too', async () => {
    const db = await cohortDatabase()
    const found = async (did: string) => {
      const outcome = await saveLog(db, write(text(did)), cohortNow)
      return outcome.kind === 'client-data' ? outcome.found.map((one) => one.words) : outcome.kind
    }
    expect(await found('Called the client, Margaret Thornbury, about it.')).toEqual(['Margaret Thornbury'])
    expect(await found(`${'We went on. '.repeat(700)}The card is 4111 1111 1111 1111, she says.`)).toEqual(['4111 1111 1111 1111'])
    expect(await found('Showed it to Rhea Castellan, and to Mr Haddad.')).toBe('saved')
  })

  test('that was answered is not asked about again, and other data is', async () => {
    const db = await cohortDatabase()
    const asked = await saveLog(db, write(words), cohortNow)
    const anyway = asked.kind === 'client-data' ? asked.fingerprint : ''
    const kept = await saveLog(db, write(words, START, { anyway }), minutesOn(1))
    const revision = kept.kind === 'saved' ? kept.revision : START
    expect((await submitLog(db, write(words, revision), minutesOn(2))).kind).toBe('submitted')
    const other = text('Wrote to priya.client@example.com', { learned: words.did })
    expect((await saveLog(db, write(other, revision, { anyway }), minutesOn(3))).kind).toBe('client-data')
  })
})
