import { beforeAll, describe, expect, test } from 'vitest'
import type { Db } from '#db/dialect'
import { demoAssignmentId, demoCohortId } from '#db/seed/rotations.ts'
import { demoLogId } from '#db/seed/rotation-logs.ts'
import { cohortDatabase, cohortNow, subject, text } from '#test/support/cohort.ts'
import { coverageCsv, overdueCsv } from './cohort-csv.server.ts'
import { cohortDesk } from './cohort-desk.server.ts'
import { cohortTimeline } from './cohort-timeline.server.ts'
import { goalsView } from './goals-view.server.ts'
import { logReviewView } from './log-review-view.server.ts'
import { mentoring } from './mentoring.server.ts'
import { myRotation } from './my-rotation.server.ts'
import { stageReviewView } from './stage-review-view.server.ts'
import { submitLog } from './submit-log.server.ts'
import { rotationToday } from './today-rotation.server.ts'
import { weekLogView } from './week-log-view.server.ts'

/** What is looked for: words that are in one place only. */
const WEEK = 'The register moved to the second floor'
const NOTE = 'Only for my own eyes'
const assignmentId = demoAssignmentId(0, 1)
let db: Db

beforeAll(async () => {
  db = await cohortDatabase()
  await submitLog(db, { person: subject('amir'), assignmentId, weekStart: '2026-11-23', text: text(WEEK, { privateNote: NOTE }), expected: { revision: 0, edit: 0 }, anyway: null }, cohortNow)
})

type Look = (who: string) => Promise<boolean>
const sees = (answer: unknown, words: string) => JSON.stringify(answer ?? null).includes(words)

/** Nine things of Amir's, and how each is looked at. */
const things: Record<string, Look> = {
  'the log': async (who) => sees(await everythingOfLogs(who), WEEK),
  'the private note': async (who) => sees(await everything(who), NOTE),
  'the goals': async (who) => sees(await goalsView(db.read, subject(who), assignmentId, cohortNow), 'intake form'),
  'an open review': async (who) => (await stageReviewView(db.read, subject(who), { assignmentId, kind: 'mid' }, cohortNow)) !== null,
  'a signed review': async (who) => sees(await stageReviewView(db.read, subject(who), { assignmentId, kind: 'start' }, cohortNow), 'I want to be able to judge alone'),
  'the dates': async (who) => sees([await myRotation(db.read, subject(who), cohortNow), await cohortTimeline(db.read, subject(who), { cohortId: demoCohortId, by: 'person' }, cohortNow)], '13 February 2027') || sees(await myRotation(db.read, subject(who), cohortNow), '2027-02-13'),
  'the timeline': async (who) => (await cohortTimeline(db.read, subject(who), { cohortId: demoCohortId, by: 'person' }, cohortNow)) !== null,
  'the coverage': async (who) => (await cohortDesk(db.read, subject(who), { cohortId: demoCohortId, on: null }, cohortNow)) !== null,
  'the queue with it': async (who) => sees((await mentoring(db.read, subject(who), cohortNow)).logs, 'Amir Haddad'),
}

const table: [who: string, is: string, sees: (keyof typeof things)[]][] = [
  ['amir', 'the member', ['the log', 'the private note', 'the goals', 'an open review', 'a signed review', 'the dates', 'the timeline']],
  ['mei', 'another member', ['the dates', 'the timeline']],
  ['maya', 'the mentor', ['the log', 'the goals', 'an open review', 'a signed review', 'the dates', 'the timeline', 'the queue with it']],
  ['rhea', 'the team lead', ['the goals', 'an open review', 'a signed review', 'the dates', 'the timeline']],
  ['nadia', 'the programme manager', ['an open review', 'a signed review', 'the dates', 'the timeline', 'the coverage']],
  ['marcus', 'the line manager', ['a signed review', 'the dates']],
  ['stefan', 'a mentor of others', ['the dates', 'the timeline']],
  ['lena', 'somebody else', []],
  ['ada', 'an administrator', []],
]

describe('[R22] who sees what', () => {
  test.each(table)('%s, %s, sees %j of Amir’s and nothing else', async (who, _, expected) => {
    const seen: string[] = []
    for (const [name, look] of Object.entries(things)) if (await look(who)) seen.push(name)
    expect(seen).toEqual(Object.keys(things).filter((name) => expected.includes(name)))
  })

  test('nobody sees another member’s log by its address, and the mentor is sent to where it is read', async () => {
    const view = (who: string) => weekLogView(db.read, subject(who), { assignmentId, week: '2026-11-23' }, cohortNow)
    for (const who of ['mei', 'rhea', 'nadia', 'marcus', 'stefan', 'lena', 'ada']) expect((await view(who)).kind, who).toBe('unknown')
    expect((await view('maya')).kind).toBe('to-review')
    expect((await view('amir')).kind).toBe('own')
  })
})

async function everythingOfLogs(who: string) {
  const person = subject(who)
  const weeks = await weekLogView(db.read, person, { assignmentId, week: '2026-11-23' }, cohortNow)
  const ids = [demoLogId(0, 9), demoLogId(0, 8), ...(weeks.kind === 'to-review' ? [weeks.logId] : [])]
  return [weeks, ...(await Promise.all(ids.map((id) => logReviewView(db.read, person, id))))]
}

/** Every reader and every export there is. */
async function everything(who: string) {
  const person = subject(who)
  const desk = await cohortDesk(db.read, person, { cohortId: demoCohortId, on: null }, cohortNow)
  return [
    await everythingOfLogs(who),
    await myRotation(db.read, person, cohortNow),
    await mentoring(db.read, person, cohortNow),
    await goalsView(db.read, person, assignmentId, cohortNow),
    ...(await Promise.all((['start', 'mid', 'end'] as const).map((kind) => stageReviewView(db.read, person, { assignmentId, kind }, cohortNow)))),
    await cohortTimeline(db.read, person, { cohortId: demoCohortId, by: 'team' }, cohortNow),
    desk,
    desk && [coverageCsv(desk), overdueCsv(desk)],
    await rotationToday(db.read, person, cohortNow),
  ]
}
