import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CredentialFacts, type EnrolmentFacts, type LessonFacts, type LessonRule, type QuizAttemptFacts, standing } from './standing.ts'

const reading: LessonRule = { edition: 1, done: 'confirm', quizzes: [], labs: [] }
const quizLesson: LessonRule = { edition: 1, done: 'quiz', quizzes: [{ id: 'q', attempts: 3, keep: 'best' }], labs: [] }
const both: LessonRule = { ...quizLesson, done: 'all', labs: [{ id: 'lab', attempts: null }] }
const now = day(100)

describe('a lesson', () => {
  test('is not started, in progress once opened, and complete once ticked', () => {
    expect(statusOf(lesson('a'))).toBe('not-started')
    expect(statusOf(lesson('a', { openedAt: day(1) }))).toBe('in-progress')
    expect(statusOf(lesson('a', { ticks: [tick(2)] }))).toBe('complete')
  })

  test('[L2] tick, untick, tick is one tick; the last one wins', () => {
    expect(statusOf(lesson('a', { ticks: [tick(2), tick(3, false)] }))).toBe('in-progress')
    expect(only(lesson('a', { ticks: [tick(2), tick(3, false), tick(4)] }))).toMatchObject({ status: 'complete', doneAt: day(4) })
  })

  test('a lesson with a quiz is not completed by reading it', () => {
    expect(statusOf(lesson('a', { rule: quizLesson, ticks: [tick(2)] }))).toBe('in-progress')
    expect(statusOf(lesson('a', { rule: quizLesson, quizAttempts: [graded(1, 79)] }))).toBe('in-progress')
    expect(statusOf(lesson('a', { rule: quizLesson, quizAttempts: [graded(1, 79), graded(2, 80)] }))).toBe('complete')
  })

  test('[L10] a quiz pass satisfies a later change to plain reading', () => {
    const facts = lesson('a', { rule: reading, hash: 'v2', versions: { v1: quizLesson }, quizAttempts: [graded(1, 90)] })
    expect(only(facts)).toMatchObject({ status: 'complete', changedSince: true })
  })

  test('[L10] a tick survives an added quiz in the same edition, not in a new one', () => {
    const ticked = { hash: 'v2', versions: { v1: reading }, ticks: [tick(2)] }
    expect(statusOf(lesson('a', { rule: quizLesson, ...ticked }))).toBe('complete')
    expect(statusOf(lesson('a', { rule: { ...quizLesson, edition: 2 }, ...ticked }))).toBe('in-progress')
  })

  test('a tick made where a quiz was asked for does not count when the quiz is dropped', () => {
    expect(statusOf(lesson('a', { rule: reading, hash: 'v2', versions: { v1: quizLesson }, ticks: [tick(2)] }))).toBe('in-progress')
  })

  test('[L16] a quiz without a mark is complete once it is scored, even with nothing right', () => {
    const noMark = { ...graded(1, 0), passMark: 0 }
    expect(statusOf(lesson('a', { rule: quizLesson, quizAttempts: [noMark] }))).toBe('complete')
  })

  test('[L12] a person regrades to 0: the score falls', () => {
    const regraded = { ...graded(1, 90), gradings: [grading(1, 90), grading(2, 0, 'host')] }
    expect(only(lesson('a', { rule: quizLesson, quizAttempts: [regraded] }))).toMatchObject({ status: 'in-progress', score: 0 })
  })

  test('[L11] attempts used up, then graded by hand: complete', () => {
    const failed = [graded(1, 10), graded(2, 20), graded(3, 30)]
    expect(statusOf(lesson('a', { rule: quizLesson, quizAttempts: failed }))).toBe('attempts-used-up')
    const byHand = [...failed.slice(0, 2), { ...graded(3, 30), gradings: [grading(1, 30), grading(2, 85, 'host')] }]
    expect(statusOf(lesson('a', { rule: quizLesson, quizAttempts: byHand }))).toBe('complete')
  })

  test('a granted attempt opens a used-up quiz again, and a raised edition starts the count anew', () => {
    const failed = [graded(1, 10), graded(2, 20), graded(3, 30)]
    expect(statusOf(lesson('a', { rule: quizLesson, quizAttempts: failed, grants: [{ item: 'q', extra: 1 }] }))).toBe('in-progress')
    expect(statusOf(lesson('a', { rule: { ...quizLesson, edition: 2 }, hash: 'v2', versions: { v1: quizLesson }, quizAttempts: failed }))).toBe('in-progress')
  })

  test('waiting for a grader comes before attempts used up', () => {
    const waiting = { ...graded(3, 0), gradings: [] }
    expect(statusOf(lesson('a', { rule: quizLesson, quizAttempts: [graded(1, 10), graded(2, 20), waiting] }))).toBe('waiting-for-grader')
  })

  test('where the last attempt is kept, a later failure takes the pass back', () => {
    const keepLast: LessonRule = { ...quizLesson, quizzes: [{ id: 'q', attempts: null, keep: 'last' }] }
    expect(statusOf(lesson('a', { rule: keepLast, quizAttempts: [graded(1, 90), graded(2, 10)] }))).toBe('in-progress')
    expect(statusOf(lesson('a', { rule: quizLesson, quizAttempts: [graded(1, 90), graded(2, 10)] }))).toBe('complete')
  })

  test('a quiz and a lab are both needed, and the later one dates it', () => {
    expect(statusOf(lesson('a', { rule: both, quizAttempts: [graded(1, 90)] }))).toBe('in-progress')
    expect(only(lesson('a', { rule: both, quizAttempts: [graded(1, 90)], labAttempts: [lab(1, 7)] }))).toMatchObject({ status: 'complete', doneAt: day(7), condition: 'passed' })
  })

  test('[L21] refusals, outages and lost runs use no lab attempt up', () => {
    const limited: LessonRule = { ...both, done: 'lab', labs: [{ id: 'lab', attempts: 1 }] }
    const free = (['refused', 'provider-failed', 'interrupted'] as const).map((ended, index) => ({ ...lab(index + 1, 2), ended, decisions: [] }))
    expect(statusOf(lesson('a', { rule: limited, labAttempts: free }))).toBe('in-progress')
    const failed = { ...lab(4, 3), decisions: [{ pass: false, score: 0.2, by: 'machine', at: day(3) }] }
    expect(statusOf(lesson('a', { rule: limited, labAttempts: [...free, failed] }))).toBe('attempts-used-up')
  })

  test('practice changes nothing', () => {
    expect(statusOf(lesson('a', { rule: quizLesson, quizAttempts: [{ ...graded(1, 90), practice: true }] }))).toBe('in-progress')
  })

  test('[L41] an override to incomplete voids what is older; a new pass completes again', () => {
    const overrides = [{ set: 'incomplete' as const, at: day(5) }]
    expect(statusOf(lesson('a', { rule: quizLesson, quizAttempts: [graded(1, 90)], overrides }))).toBe('in-progress')
    expect(only(lesson('a', { rule: quizLesson, quizAttempts: [graded(1, 90), graded(6, 80)], overrides }))).toMatchObject({ status: 'complete', doneAt: day(6) })
  })

  test('an override to complete freezes it, and excused comes first', () => {
    const unticked = [tick(6, false)]
    expect(statusOf(lesson('a', { ticks: unticked, overrides: [{ set: 'complete', at: day(5) }] }))).toBe('overridden-complete')
    expect(statusOf(lesson('a', { ticks: [tick(1)], overrides: [{ set: 'complete', at: day(5) }, { set: 'excused', at: day(6) }] }))).toBe('excused')
  })
})

describe('locks', () => {
  const linear = (lessons: LessonFacts[]) => standing(enrolment(lessons, { order: 'linear' }), now).lessons.map((one) => one.status)

  test('in a linear course the next lesson waits for the one before', () => {
    expect(linear([lesson('a'), lesson('b')])).toEqual(['not-started', 'locked'])
    expect(linear([lesson('a', { ticks: [tick(1)] }), lesson('b')])).toEqual(['complete', 'not-started'])
  })

  test('[L26] a prerequisite lost after starting does not lock', () => {
    expect(linear([lesson('a', { ticks: [tick(1), tick(3, false)] }), lesson('b', { openedAt: day(2) })])).toEqual(['in-progress', 'in-progress'])
    expect(linear([lesson('added'), lesson('b', { openedAt: day(2) })])).toEqual(['not-started', 'in-progress'])
  })

  test('[L25] a lock names what is missing and shows the score needed and one\'s own', () => {
    const needing = { ...lesson('b'), now: { ...present(reading), requires: [{ lesson: 'a', minScore: 90 }] } }
    const passed = lesson('a', { rule: quizLesson, quizAttempts: [graded(1, 85)] })
    expect(standing(enrolment([passed, needing]), now).lessons[1]).toMatchObject({ status: 'locked', locks: [{ kind: 'lesson', id: 'a', scoreNeeded: 90, score: 85 }] })
    const better = lesson('a', { rule: quizLesson, quizAttempts: [graded(1, 85), graded(2, 92)] })
    expect(standing(enrolment([better, needing]), now).lessons[1]?.status).toBe('not-started')
  })

  test('[L25] a course lock passes by waiver, import and credential whatever the score, by completion only with the score', () => {
    const unlocked = (satisfiedBy: 'waiver' | 'import' | 'credential' | 'completion' | null, score: number | null) =>
      standing(enrolment([lesson('a')], { prerequisites: [{ course: 'basics', minScore: 80, score, satisfiedBy }] }), now).lessons[0]?.status === 'not-started'
    for (const by of ['waiver', 'import', 'credential'] as const) expect(unlocked(by, null)).toBe(true)
    expect(unlocked('completion', 79)).toBe(false)
    expect(unlocked('completion', 80)).toBe(true)
    expect(unlocked(null, 95)).toBe(false)
  })

  test('a retired or excused lesson locks nothing', () => {
    const needing = { ...lesson('b'), now: { ...present(reading), requires: [{ lesson: 'a', minScore: 90 }, { lesson: 'gone', minScore: null }] } }
    const excused = lesson('a', { overrides: [{ set: 'excused', at: day(1) }] })
    expect(standing(enrolment([excused, needing, { ...lesson('gone'), now: null }]), now).lessons[1]?.status).toBe('not-started')
  })
})

describe('an enrolment', () => {
  const done = (id: string, at: number) => lesson(id, { ticks: [tick(at)] })

  test('is completed when everything required is done, dated by the last evidence', () => {
    expect(standing(enrolment([done('a', 3), done('b', 2)]), now)).toMatchObject({ status: 'completed', percent: 100, completedAt: day(3) })
  })

  test('[L4] finished stays finished: a lesson added, deleted, reordered, unpublished, edited or raised changes nothing', () => {
    const finished = { completion: { completedAt: day(3) }, closed: { at: day(3), why: 'finished' as const } }
    const raised = lesson('a', { rule: { ...reading, edition: 2 }, hash: 'v2', versions: { v1: reading }, ticks: [tick(3)] })
    const edits: LessonFacts[][] = [[done('a', 3), lesson('new')], [{ ...done('a', 3), now: null }], [lesson('b'), done('a', 3)], [], [raised]]
    for (const lessons of edits) expect(standing(enrolment(lessons, finished), now)).toMatchObject({ status: 'completed', percent: 100, completedAt: day(3) })
    expect(standing(enrolment([raised], finished), now).lessons[0]).toMatchObject({ status: 'complete', changedSince: true })
  })

  test('[L5] the last missing lesson is deleted: complete, dated by evidence', () => {
    const deleted = { ...lesson('b', { openedAt: day(9) }), now: null }
    expect(standing(enrolment([done('a', 3), lesson('b')]), now).status).toBe('in-progress')
    expect(standing(enrolment([done('a', 3), deleted]), now)).toMatchObject({ status: 'completed', completedAt: day(3) })
  })

  test('[L6] a lesson added inside notice days does not count for that period', () => {
    const late = { ...lesson('late'), now: { ...present(reading), firstPublishedAt: day(87) } }
    const dueAt = { dueAt: day(100), days: 14 }
    expect(standing(enrolment([done('a', 3), late], { notice: dueAt }), now).status).toBe('completed')
    expect(standing(enrolment([done('a', 3), { ...late, now: { ...late.now, firstPublishedAt: day(86) } }], { notice: dueAt }), now).status).toBe('in-progress')
  })

  test('[L9] optional lessons never push the percentage over 100, and excused counts', () => {
    const optional = { ...done('extra', 1), now: { ...present(reading), required: false } }
    expect(standing(enrolment([done('a', 1), optional, lesson('b')]), now).percent).toBe(50)
    expect(standing(enrolment([done('a', 1), optional, lesson('b', { overrides: [{ set: 'excused', at: day(2) }] })]), now).percent).toBe(100)
  })

  test('[L9] a course that requires nothing is never complete', () => {
    expect(standing(enrolment([]), now)).toMatchObject({ status: 'not-started', percent: 0 })
  })

  test('stuck when a required item is used up, and revoked comes before everything', () => {
    const usedUp = lesson('a', { rule: quizLesson, quizAttempts: [graded(1, 1), graded(2, 1), graded(3, 1)] })
    expect(standing(enrolment([usedUp]), now)).toMatchObject({ status: 'stuck', condition: 'failed' })
    expect(standing(enrolment([done('a', 1)], { completion: { completedAt: day(1) }, revokedAt: day(2) }), now).status).toBe('revoked')
  })

  test('withdrawn work does not complete later', () => {
    expect(standing(enrolment([done('a', 1)], { closed: { at: day(1), why: 'withdrawn' } }), now).status).toBe('withdrawn')
  })

  test('the next lesson is the first that is asked for, not done and open', () => {
    const optional = { ...lesson('extra'), now: { ...present(reading), required: false } }
    expect(standing(enrolment([done('a', 1), optional, lesson('b'), lesson('c')], { order: 'linear' }), now).next).toBe('b')
  })

  test('a delta asks for its own lessons only', () => {
    expect(standing(enrolment([done('a', 1), lesson('b')], { scope: ['a'] }), now).status).toBe('completed')
  })

  test('percent is whole, between 0 and 100, and 100 exactly when all is done; more evidence never lowers it', () => {
    const flags = fc.array(fc.record({ done: fc.boolean(), required: fc.boolean(), excused: fc.boolean() }), { minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(flags, fc.nat(39), (choices, extra) => {
        const build = (more: number) =>
          choices.map((choice, index) => ({
            ...lesson(`l${index}`, { ticks: choice.done || index === more ? [tick(1)] : [], overrides: choice.excused ? [{ set: 'excused' as const, at: day(2) }] : [] }),
            now: { ...present(reading), required: choice.required },
          }))
        const before = standing(enrolment(build(-1)), now)
        expect(Number.isInteger(before.percent) && before.percent >= 0 && before.percent <= 100).toBe(true)
        expect(before.percent === 100).toBe(before.required > 0 && before.done === before.required)
        expect(standing(enrolment(build(extra)), now).percent).toBeGreaterThanOrEqual(before.percent)
      }),
    )
  })
})

describe('an attempt', () => {
  test('a quiz attempt is in progress, lapsed after its deadline, waiting when handed in, voided above all', () => {
    const open = { ...graded(1, 0), submittedAt: null, gradings: [], deadlineAt: day(2) }
    expect(standing(open, day(2)).status).toBe('in-progress')
    expect(standing(open, day(3)).status).toBe('lapsed')
    expect(standing({ ...open, submittedAt: day(2) }, day(3)).status).toBe('waiting-for-grader')
    expect(standing({ ...graded(1, 100), voidedAt: day(4) }, now).status).toBe('voided')
  })

  test('[L23] an upheld appeal passes a lab that the machine failed', () => {
    const failed = { pass: false, score: 0.4, by: 'machine', at: day(1) }
    expect(standing({ ...lab(1, 1), decisions: [failed, { pass: true, score: 1, by: 'hana', at: day(2) }] }, now)).toMatchObject({ status: 'passed', decidedBy: 'person' })
  })

  test('a newer grader raises a lab result and never lowers it', () => {
    const decide = (pass: boolean, at: number) => ({ pass, score: pass ? 1 : 0.4, by: 'machine', at: day(at) })
    expect(standing({ ...lab(1, 1), decisions: [decide(false, 1), decide(true, 2)] }, now).status).toBe('passed')
    expect(standing({ ...lab(1, 1), decisions: [decide(true, 1), decide(false, 2)] }, now).status).toBe('passed')
  })

  test('a run is running, and interrupted once nothing can come of it', () => {
    const silent = { ...lab(1, 1), decisions: [], endedAt: null }
    expect(standing(silent, new Date(day(1).getTime() + 60_000)).status).toBe('running')
    expect(standing(silent, new Date(day(1).getTime() + 11 * 60_000)).status).toBe('interrupted')
  })
})

describe('a credential', () => {
  const issued = { seq: 1, kind: 'issued' as const, at: day(1), reason: null }
  const credential = (events: CredentialFacts['events'], validUntil: Date | null = null) =>
    standing({ of: 'credential', validUntil, events: [issued, ...events] }, now).status

  test('revoked → suspended → expired → active', () => {
    expect(credential([])).toBe('active')
    expect(credential([], day(100))).toBe('expired')
    expect(credential([{ seq: 2, kind: 'suspended', at: day(5), reason: 'review' }], day(50))).toBe('suspended')
    expect(credential([{ seq: 2, kind: 'suspended', at: day(5), reason: null }, { seq: 3, kind: 'reinstated', at: day(6), reason: null }])).toBe('active')
    expect(credential([{ seq: 2, kind: 'revoked', at: day(5), reason: null }, { seq: 3, kind: 'reinstated', at: day(6), reason: null }])).toBe('revoked')
  })
})

type Given = Partial<Omit<LessonFacts, 'now' | 'id'>> & { rule?: LessonRule; hash?: string }

function lesson(id: string, { rule = reading, hash = 'v1', versions, ...rest }: Given = {}): LessonFacts & { now: NonNullable<LessonFacts['now']> } {
  return { id, openedAt: null, ticks: [], quizAttempts: [], labAttempts: [], overrides: [], grants: [], ...rest, now: present(rule, hash), versions: { [hash]: rule, ...versions } }
}

function present(rule: LessonRule, hash = 'v1'): NonNullable<LessonFacts['now']> {
  return { hash, rule, required: true, requires: [], firstPublishedAt: day(0) }
}

function enrolment(lessons: readonly LessonFacts[], rest: Partial<EnrolmentFacts> = {}): EnrolmentFacts {
  return { of: 'enrolment', startedAt: day(0), closed: null, completion: null, revokedAt: null, scope: 'course', order: 'free', prerequisites: [], notice: null, overrides: [], lessons, ...rest }
}

function only(facts: LessonFacts) {
  return standing(enrolment([facts]), now).lessons[0]
}

function statusOf(facts: LessonFacts) {
  return only(facts)?.status
}

function tick(at: number, on = true) {
  return { on, hash: 'v1', at: day(at) }
}

function graded(n: number, points: number): QuizAttemptFacts {
  return { of: 'quiz-attempt', id: `q${n}`, quiz: 'q', n, hash: 'v1', practice: false, startedAt: day(n), deadlineAt: null, submittedAt: day(n), voidedAt: null, passMark: 80, gradings: [grading(1, points)] }
}

function grading(k: number, points: number, by = 'machine') {
  return { k, points, max: 100, at: day(k), by }
}

function lab(n: number, at: number): LessonFacts['labAttempts'][number] {
  return { of: 'lab-attempt', id: `lab${n}`, lab: 'lab', n, hash: 'v1', practice: false, startedAt: day(at), endedAt: day(at), ended: null, decisions: [{ pass: true, score: 1, by: 'machine', at: day(at) }] }
}

function day(count: number): Date {
  return new Date(Date.UTC(2026, 0, 1) + count * 86_400_000)
}
