import { expect, test } from 'vitest'
import type { Db } from '#db/dialect'
import { testDatabase } from '#test/support/database.ts'
import { people } from '#test/support/people.ts'
import { seedDemo } from '../seed/demo.ts'
import { addCredentialEvent, credentialByPublicId, credentialEventsOf, issueCredential, type NewCredential } from './credentials.ts'
import { enrolmentRows } from './enrolment-facts.ts'
import { closeEnrolment, enrolmentById, holdEnrolment, insertCompletion, insertEnrolment } from './enrolments.ts'
import { grantAttempts, insertOverride, revoke } from './exceptions.ts'
import { endLabAttempt, insertLabAttempt, insertLabVerdicts, labVerdictsOf, RESULT } from './lab-attempts.ts'
import { keepSlug, publishCourse, publishLesson, retireLessonsExcept, slugTarget } from './publication.ts'
import { gradeQuizAttempt, gradingsOfAttempt, insertQuizAttempt, quizAnswersOf, quizAttemptById, saveQuizAnswer, submitQuizAttempt } from './quiz-attempts.ts'
import { positionOf, savePosition } from './reading.ts'
import { insertTick } from './ticks.ts'

const at = new Date('2026-11-23T12:00:00.000Z')
const later = (ms: number) => new Date(at.getTime() + ms)
const lena = people.lena.id
const courseId = 'ai-essentials'
const lessonId = 'ai-essentials/next-word'

async function enrolled(): Promise<{ db: Db; enrolmentId: string }> {
  const db = await testDatabase()
  await seedDemo(db, at)
  const enrolmentId = await db.write(async (tx) => {
    await publishCourse(tx, courseId, at)
    await publishLesson(tx, { id: lessonId, courseId }, at)
    return insertEnrolment(tx, { personId: lena, courseId, n: 1, source: 'self' }, at)
  })
  return { db, enrolmentId: enrolmentId ?? '' }
}

const quiz = (enrolmentId: string) => ({ enrolmentId, personId: lena, lessonId, quizId: `${lessonId}/quiz`, n: 1, lessonHash: 'h', seed: 7, deadlineAt: null, practice: false, clientKey: 'k' })
const lab = (enrolmentId: string) => ({ enrolmentId, personId: lena, lessonId, labId: `${lessonId}/lab`, lessonHash: 'h', labHash: 'l', prompt: 'Summarise.', model: 'practice-a', practice: false, clientKey: 'k' })

test('one pass through a course is open at a time, however often it is begun', async () => {
  const { db, enrolmentId } = await enrolled()
  const begin = (n: number, personId: string = lena) => db.write((tx) => insertEnrolment(tx, { personId, courseId, n, source: 'self' }, at))
  expect(await Promise.all([begin(1), begin(2), begin(2)])).toEqual([undefined, undefined, undefined])
  expect(await begin(1, people.amir.id)).toBeTypeOf('string')
  await db.write((tx) => closeEnrolment(tx, enrolmentId, 'finished', later(1)))
  expect(await begin(1)).toBeUndefined() // the first pass stays as it was; a renewal is the second
  expect(await begin(2)).toBeTypeOf('string')
})

test("somebody else's enrolment is not found and not held", async () => {
  const { db, enrolmentId } = await enrolled()
  expect(await enrolmentById(db.read, enrolmentId, people.amir.id)).toBeUndefined()
  expect(await db.write((tx) => holdEnrolment(tx, enrolmentId, people.amir.id))).toBe(false)
  expect(await db.write((tx) => holdEnrolment(tx, enrolmentId, lena))).toBe(true)
})

test('a click that comes twice is one tick; another click is another', async () => {
  const { db, enrolmentId } = await enrolled()
  const tick = (clientKey: string) => db.write((tx) => insertTick(tx, { enrolmentId, personId: lena, lessonId, done: true, lessonHash: 'h', clientKey }, at))
  expect(await Promise.all([tick('a'), tick('a'), tick('b')])).toEqual([true, false, true])
})

test('a lesson of no course, or an enrolment that does not exist, takes no tick', async () => {
  const { db, enrolmentId } = await enrolled()
  const tick = { enrolmentId, personId: lena, lessonId, done: true, lessonHash: 'h', clientKey: 'a' }
  await expect(db.write((tx) => insertTick(tx, { ...tick, lessonId: 'nowhere' }, at))).rejects.toThrow()
  await expect(db.write((tx) => insertTick(tx, { ...tick, enrolmentId: 'none' }, at))).rejects.toThrow()
})

test('a quiz attempt keeps the last answer to each question and is handed in once, by its person', async () => {
  const { db, enrolmentId } = await enrolled()
  const { id: attemptId } = await db.write((tx) => insertQuizAttempt(tx, quiz(enrolmentId), at))
  await expect(db.write((tx) => insertQuizAttempt(tx, { ...quiz(enrolmentId), clientKey: 'other' }, at))).rejects.toThrow() // the first attempt is taken
  await expect(db.write((tx) => insertQuizAttempt(tx, { ...quiz(enrolmentId), n: 2 }, at))).rejects.toThrow() // this click has come before
  for (const response of ['a', 'b']) await db.write((tx) => saveQuizAnswer(tx, { attemptId, itemId: 'q1', response }, at))
  expect(await quizAnswersOf(db.read, attemptId)).toMatchObject([{ itemId: 'q1', response: 'b' }])
  const submit = (personId: string) => db.write((tx) => submitQuizAttempt(tx, { attemptId, personId, autoSubmitted: false }, later(5)))
  expect(await Promise.all([submit(people.amir.id), submit(lena), submit(lena)])).toEqual([false, true, false])
  expect(await quizAttemptById(db.read, { attemptId, personId: lena })).toMatchObject({ submittedAt: later(5) })
})

test('a second grading stands beside the first; the same one twice is once', async () => {
  const { db, enrolmentId } = await enrolled()
  const { id: attemptId } = await db.write((tx) => insertQuizAttempt(tx, quiz(enrolmentId), at))
  const grade = (k: number, points: number) => db.write((tx) => gradeQuizAttempt(tx, { attemptId, k, points, max: 10, graderVersion: '1', by: 'machine', reason: 'submitted' }, at))
  expect([await grade(1, 7.5), await grade(1, 9), await grade(2, 8)]).toEqual([true, false, true])
  expect((await gradingsOfAttempt(db.read, attemptId)).map((grading) => grading.points)).toEqual([7.5, 8])
})

test("a person's verdict stands beside the machine's, and an attempt ends once", async () => {
  const { db, enrolmentId } = await enrolled()
  const { id: attemptId } = await db.write((tx) => insertLabAttempt(tx, lab(enrolmentId), at))
  const verdict = { caseId: '', grader: RESULT, graderVersion: '1', pass: false, score: 0.4, reason: 'Two checks failed', hint: null, by: 'machine' }
  await db.write((tx) => insertLabVerdicts(tx, attemptId, [verdict, { ...verdict, pass: true }], at))
  await db.write((tx) => insertLabVerdicts(tx, attemptId, [{ ...verdict, pass: true, by: people.hana.id }], later(1)))
  expect((await labVerdictsOf(db.read, attemptId)).map((row) => [row.by, row.pass])).toEqual([['machine', false], [people.hana.id, true]])
  const end = () => db.write((tx) => endLabAttempt(tx, { attemptId, personId: lena }, { endedAs: 'answered', runs: [], policyHash: 'p', transcriptHash: 't' }, later(2)))
  expect(await Promise.all([end(), end()])).toEqual([true, false])
})

test('overrides, extra attempts and what was taken back are part of the facts', async () => {
  const { db, enrolmentId } = await enrolled()
  const { id: attemptId } = await db.write((tx) => insertQuizAttempt(tx, quiz(enrolmentId), at))
  const taken = { kind: 'quiz-attempt', subjectId: attemptId, by: people.rhea.id, reasonCode: 'copied', note: '' } as const
  await db.write((tx) => insertOverride(tx, { enrolmentId, lessonId, setTo: 'excused', by: people.oskar.id, reason: 'Teaches it' }, at))
  await db.write((tx) => grantAttempts(tx, { enrolmentId, itemId: quiz(enrolmentId).quizId, extra: 2, by: people.hana.id, reason: 'Fire alarm' }, at))
  expect([await db.write((tx) => revoke(tx, taken, at)), await db.write((tx) => revoke(tx, taken, later(1)))]).toEqual([true, false])
  expect(await enrolmentRows(db.read, { id: enrolmentId, personId: lena, courseId })).toMatchObject({
    overrides: [{ lessonId, set: 'excused' }],
    grants: [{ item: quiz(enrolmentId).quizId, extra: 2 }],
    quizAttempts: [{ voidedAt: at }],
  })
})

test('an enrolment is completed once', async () => {
  const { db, enrolmentId } = await enrolled()
  const complete = () => db.write((tx) => insertCompletion(tx, { enrolmentId, completedAt: at, courseHash: 'c', edition: 1, zone: 'UTC', by: 'machine' }, at))
  expect((await Promise.all([complete(), complete()])).filter(Boolean)).toHaveLength(1)
})

const credential: NewCredential = {
  personId: lena, achievementId: courseId, edition: 1, basis: 'completion', basisId: 'completion-1', personName: 'Lena Okafor', achievementName: 'AI essentials', validFrom: '2026-11-23', validUntil: null,
}

test('one completion has one credential, and one public address', async () => {
  const { db } = await enrolled()
  const issue = () => db.write((tx) => issueCredential(tx, credential, at))
  const issued = await Promise.all([issue(), issue()])
  expect(issued.filter((one) => one.isNew)).toHaveLength(1)
  expect(new Set(issued.map((one) => one.credential.publicId)).size).toBe(1)
  expect(await credentialByPublicId(db.read, issued[0].credential.publicId)).toMatchObject({ personName: 'Lena Okafor' })
})

test('revoked is final', async () => {
  const { db } = await enrolled()
  const { credential: issued } = await db.write((tx) => issueCredential(tx, credential, at))
  const happen = (kind: 'suspended' | 'reinstated' | 'revoked') =>
    db.write((tx) => addCredentialEvent(tx, { credentialId: issued.publicId, kind, by: people.rhea.id, reasonCode: 'review', note: '' }, at))
  expect([await happen('suspended'), await happen('revoked'), await happen('reinstated')]).toEqual([true, true, false])
  expect((await credentialEventsOf(db.read, issued.publicId)).map((event) => [event.seq, event.kind])).toEqual([[1, 'issued'], [2, 'suspended'], [3, 'revoked']])
})

test('an old address leads on for ever, and never to something else', async () => {
  const { db } = await enrolled()
  const keep = (slug: string, targetId: string) => db.write((tx) => keepSlug(tx, { kind: 'lesson', slug, targetId }, at))
  await keep('ai-essentials/first-name', lessonId)
  await keep('ai-essentials/second-name', lessonId)
  await keep('ai-essentials/first-name', 'another-lesson')
  expect(await slugTarget(db.read, 'lesson', 'ai-essentials/first-name')).toBe(lessonId)
  expect(await slugTarget(db.read, 'course', 'ai-essentials/first-name')).toBeUndefined()
})

test('a lesson that goes is retired with its facts kept, and comes back as itself', async () => {
  const { db, enrolmentId } = await enrolled()
  await db.write((tx) => insertTick(tx, { enrolmentId, personId: lena, lessonId, done: true, lessonHash: 'h', clientKey: 'a' }, at))
  await db.write((tx) => retireLessonsExcept(tx, courseId, [], later(1)))
  await db.write((tx) => publishLesson(tx, { id: lessonId, courseId }, later(2)))
  expect((await enrolmentRows(db.read, { id: enrolmentId, personId: lena, courseId })).ticks).toHaveLength(1)
})

test('a position that arrives late does not push a newer one away', async () => {
  const { db } = await enrolled()
  const save = (blockId: string, moment: Date) => db.write((tx) => savePosition(tx, { personId: lena, courseId, lessonId, blockId, at: moment }))
  await save('b', later(10))
  await save('a', later(5))
  expect(await positionOf(db.read, lena, courseId)).toMatchObject({ blockId: 'b' })
  await save('c', later(11))
  expect(await positionOf(db.read, lena, courseId)).toMatchObject({ blockId: 'c' })
})
