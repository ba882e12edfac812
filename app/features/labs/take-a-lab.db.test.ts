import { expect, test } from 'vitest'
import type { Catalogue } from '#app/platform/content/catalogue-index.ts'
import type { CompiledCourse, CompiledLab } from '#app/platform/content/compiled.ts'
import { lessonRule } from '#app/platform/enrolment/lesson-rule.ts'
import type { Db } from '#db/dialect'
import { insertEnrolment, newestEnrolment } from '#db/queries/enrolments.ts'
import { insertLabVerdicts, type LabAttempt, labAttemptsAt, RESULT } from '#db/queries/lab-attempts.ts'
import { insertLessonVersion, publishCourse, publishLesson } from '#db/queries/publication.ts'
import { recordRun } from '#db/queries/runs.ts'
import { seedDemo } from '#db/seed/demo.ts'
import type { RunEvent, RunInput } from '#sandbox/types.ts'
import { audit } from '#test/support/audit.ts'
import { testDatabase } from '#test/support/database.ts'
import { people } from '#test/support/people.ts'
import { catalogueOf, lab, labLesson, smallCourse } from '#test/support/small-course.ts'
import { labAttemptView } from './lab-attempt-view.server.ts'
import { labsInLesson } from './labs-in-lesson.server.ts'
import { type LabPorts, runLab } from './run-lab.server.ts'
import { type NumberedEvent, RunLogs } from './run-log.ts'
import { settleInterrupted } from './settle-lab.server.ts'
import { startLabAttempt } from './start-lab-attempt.server.ts'

const lena = people.lena.id

test('[L20] a lab submitted twice: one attempt, one run of each case', async () => {
  const { db, catalogue } = await houseWith(courseWith())
  const asked: RunInput[] = []
  const clicks = await Promise.all(['key-1', 'key-1', 'key-2'].map((clientKey) => begin(db, catalogue, { clientKey })))
  for (const click of clicks) if (click.kind === 'started' && click.isNew) await run(db, catalogue, click.attempt, answering('It is green.', asked))
  expect(clicks.map((click) => click.kind).sort()).toEqual(['started', 'started', 'still-running'])
  expect(asked.map((input) => input.messages.at(-1)?.content)).toEqual(['Name the colour: The door is green.', 'Name the colour: HIDDEN-TEXT: the gate is green.'])
  expect(new Set(asked.map((input) => input.runId)).size).toBe(2)
  expect(await attemptsOf(db)).toHaveLength(1)
})

test('going back and sending other words from the same page is another attempt; the same words are the same', async () => {
  const { db, catalogue } = await houseWith(courseWith())
  await run(db, catalogue, await started(db, catalogue, { prompt: 'Which colour?' }), answering('It is a door.'))
  expect(await begin(db, catalogue, { prompt: 'Which colour?' })).toMatchObject({ kind: 'started', isNew: false })
  expect(await begin(db, catalogue, { prompt: 'Name the colour' })).toMatchObject({ kind: 'started', isNew: true })
})

test('a grader that breaks ends the attempt in words, costs nothing and leaves the house standing', async () => {
  const { db, catalogue } = await houseWith(courseWith({ graders: [{ id: 'broken', kind: 'regex', args: { pattern: '(' }, must: true, weight: 1, hint: 'None.' }] }))
  const attempt = await started(db, catalogue)
  expect(await run(db, catalogue, attempt, answering('It is green.'))).toMatchObject({ type: 'ended', as: 'failed', reason: expect.stringMatching(/our side/) })
  expect(await view(db, catalogue, attempt)).toMatchObject({ standing: { status: 'provider-failed' } })
})

test('a result that cannot be written ends the attempt at once, costs nothing, and the next one can begin', async () => {
  const { db, catalogue, course } = await houseWith(courseWith({ attempts: 1 }))
  const attempt = await started(db, catalogue)
  const faults: unknown[] = []
  const dying = { ...audit, append: () => Promise.reject(new Error('the disk broke here')) } // a pass completes the course, which is told to the audit
  const ports: LabPorts = { runPrompt: answering('It is green.'), logs: new RunLogs(), now: () => minute(1), report: (error) => void faults.push(error) }
  const asker = { roles: ['learner'], team: null, dataClass: 'internal' as const }
  expect(await runLab({ db, audit: dying }, attempt, { catalogue, asker }, ports)).toMatchObject({ type: 'ended', as: 'failed', reason: expect.stringMatching(/our side/), courseCompleted: false })
  expect(faults).toMatchObject([{ message: 'the disk broke here' }])
  expect(await view(db, catalogue, attempt)).toMatchObject({ standing: { status: 'provider-failed' }, verdicts: [] })
  expect(await labs(db, course)).toMatchObject([{ used: 0 }])
  expect(await begin(db, catalogue, { clientKey: 'key-2', at: minute(1) })).toMatchObject({ kind: 'started', isNew: true })
})

test('a pass completes the lesson and the course in the same write, and the verdicts are kept', async () => {
  const { db, catalogue } = await houseWith(courseWith())
  const attempt = await started(db, catalogue)
  expect(await run(db, catalogue, attempt, answering('It is green.'))).toEqual({ type: 'ended', as: 'answered', reason: null, lesson: null, courseCompleted: true })
  expect(await view(db, catalogue, attempt)).toMatchObject({ standing: { status: 'passed', score: 1, decidedBy: 'machine' }, verdicts: [{ grader: 'colour', caseId: 'given', pass: true }, { caseId: 'gate', pass: true, about: 'a text about a gate' }] })
  expect((await newestEnrolment(db.read, lena, 'small'))?.closedAs).toBe('finished')
})

test('a failed attempt says which check failed and gives its hint', async () => {
  const { db, catalogue, course } = await houseWith(courseWith())
  const attempt = await started(db, catalogue)
  await run(db, catalogue, attempt, answering('It is a door.'))
  expect(await view(db, catalogue, attempt)).toMatchObject({ standing: { status: 'failed' }, verdicts: [{ pass: false, hint: 'Ask for the colour.' }, { pass: false }] })
  expect(await labs(db, course)).toMatchObject([{ done: false, used: 1, allowed: null, attempts: [{ n: 1, prompt: 'Name the colour: {{text}}' }] }])
})

test('[L21] refused, out of service, cut off, or broken: the reason is told and no attempt is used', async () => {
  const { db, catalogue, course } = await houseWith(courseWith({ attempts: 1 }))
  const endings: [RunEvent[] | Error, string, string | RegExp][] = [
    [[{ type: 'refused', policy: 'screen', rule: 'card-number', reason: 'A card number was found.', lesson: '/learn/ai-essentials/data-classes' }], 'refused', 'A card number was found.'],
    [[{ type: 'refused', policy: 'budget', rule: 'month', reason: 'Your budget for this month is used up.', lesson: null }], 'refused', /budget/],
    [[{ type: 'failed', reason: 'The model is not answering.' }], 'failed', 'The model is not answering.'],
    [[{ type: 'answer', text: 'It is gr', finish: 'cut' }], 'failed', /broke off/],
    [new Error('socket closed'), 'failed', /our side/],
  ]
  for (const [index, [events, as, reason]] of endings.entries()) {
    const attempt = await started(db, catalogue, { clientKey: `key-${index}`, at: minute(index) })
    const ended = await run(db, catalogue, attempt, saying(events))
    expect(ended).toMatchObject({ as, reason: typeof reason === 'string' ? reason : expect.stringMatching(reason) })
  }
  expect(await labs(db, course)).toMatchObject([{ used: 0, allowed: 1 }])
  expect(await begin(db, catalogue, { clientKey: 'key-last', at: minute(9) })).toMatchObject({ kind: 'started', isNew: true })
})

test('a refusal ends the attempt before the hidden cases cost anything', async () => {
  const { db, catalogue } = await houseWith(courseWith())
  const asked: RunInput[] = []
  const attempt = await started(db, catalogue)
  const refusal: RunEvent = { type: 'refused', policy: 'screen', rule: 'card-number', reason: 'A card number was found.', lesson: '/learn/ai-essentials/data-classes' }
  expect(await run(db, catalogue, attempt, saying([refusal], asked))).toMatchObject({ lesson: '/learn/ai-essentials/data-classes' })
  expect(asked).toHaveLength(1)
})

test('[L21] a hidden case that is refused for haste or money is not a failed attempt', async () => {
  const { db, catalogue, course } = await houseWith(courseWith({ attempts: 1 }))
  let runs = 0
  const hurried: LabPorts['runPrompt'] = async function* () {
    runs += 1
    if (runs === 1) yield { type: 'answer', text: 'It is green.', finish: 'stop' }
    else yield { type: 'refused', policy: 'rate', rule: 'too-fast', reason: 'Wait a moment.', lesson: null }
  }
  expect(await run(db, catalogue, await started(db, catalogue), hurried)).toMatchObject({ as: 'refused', reason: 'Wait a moment.' })
  expect(await labs(db, course)).toMatchObject([{ used: 0 }])
})

test('where the lab is about attacks, a refusal of the words is a result, and one for money is not', async () => {
  const guarded = courseWith({ graders: [{ id: 'held', kind: 'blocked', args: { secrets: ['swordfish'] }, must: true, weight: 1 }] })
  const refusedBy = async (policy: string) => {
    const { db, catalogue } = await houseWith(guarded)
    return run(db, catalogue, await started(db, catalogue), saying([{ type: 'refused', policy, rule: 'rule', reason: 'No.', lesson: null }]))
  }
  expect([(await refusedBy('screen')).as, (await refusedBy('budget')).as]).toEqual(['answered', 'refused'])
})

test('[L21] attempts that did count are used up', async () => {
  const { db, catalogue } = await houseWith(courseWith({ attempts: 1 }))
  await run(db, catalogue, await started(db, catalogue), answering('It is a door.'))
  expect(await begin(db, catalogue, { clientKey: 'key-2', at: minute(5) })).toEqual({ kind: 'used-up', used: 1 })
})

test('[L23] an appeal upheld: it passes, and both verdicts are kept', async () => {
  const { db, catalogue } = await houseWith(courseWith())
  const attempt = await started(db, catalogue)
  await run(db, catalogue, attempt, answering('It is emerald.'))
  const upheld = { caseId: '', grader: RESULT, graderVersion: '1', pass: true, score: 1, reason: 'Emerald is a green.', hint: null, by: people.hana.id }
  await db.write((tx) => insertLabVerdicts(tx, attempt.id, [upheld], minute(30)))
  const after = await view(db, catalogue, attempt)
  expect(after?.standing).toMatchObject({ status: 'passed', decidedBy: 'person' })
  expect(after?.verdicts.some((verdict) => !verdict.pass)).toBe(true)
})

test('[L24] the tab is closed mid-run: the run goes on, and on return the result is there with every event', async () => {
  const { db, catalogue } = await houseWith(courseWith())
  const attempt = await started(db, catalogue)
  const logs = new RunLogs()
  let letGo = () => {}
  const gate = new Promise<void>((resolve) => (letGo = resolve))
  const running = run(db, catalogue, attempt, async function* () {
    yield { type: 'delta', text: 'It is ' }
    await gate
    yield { type: 'delta', text: 'green.' }
    yield { type: 'answer', text: 'It is green.', finish: 'stop' }
  }, logs)
  const closing = new AbortController()
  const seen: NumberedEvent[] = []
  for await (const event of logs.follow(attempt.id, 0, closing.signal)) {
    seen.push(event)
    if (event.event.type === 'run') closing.abort()
  }
  letGo()
  await running
  const back: NumberedEvent[] = []
  for await (const event of logs.follow(attempt.id, seen.at(-1)?.id ?? 0, new AbortController().signal)) back.push(event)
  expect([...seen, ...back].map((event) => event.id)).toEqual([...seen, ...back].map((_, index) => index + 1))
  expect(back.at(-1)?.event).toMatchObject({ type: 'ended', as: 'answered' })
  expect(await view(db, catalogue, attempt)).toMatchObject({ standing: { status: 'passed' } })
})

test('[L24] after a restart the answer and the decisions are shown from the record', async () => {
  const { db, catalogue } = await houseWith(courseWith())
  const attempt = await started(db, catalogue)
  await run(db, catalogue, attempt, recording(db, 'It is green.'))
  expect(await view(db, catalogue, attempt)).toMatchObject({ runs: [{ caseId: 'given', sent: 'Name the colour: The door is green.', answer: 'It is green.', decisions: [{ policy: 'redact', outcome: 'allow' }] }] })
})

test('[L24] a run whose process died is settled as interrupted at the next start and costs no attempt', async () => {
  const { db, catalogue, course } = await houseWith(courseWith({ attempts: 1 }))
  const attempt = await started(db, catalogue)
  expect(await settleInterrupted(db, { longestRunMs: 0 }, minute(1))).toBe(1)
  expect((await view(db, catalogue, attempt))?.standing).toEqual({ status: 'interrupted' })
  expect(await labs(db, course)).toMatchObject([{ used: 0 }])
  expect(await run(db, catalogue, attempt, answering('It is green.'))).toMatchObject({ courseCompleted: false })
  expect((await view(db, catalogue, attempt))?.standing).toEqual({ status: 'interrupted' })
})

test('[L19] nothing of a hidden case leaves, neither while it runs nor afterwards', async () => {
  const { db, catalogue, course } = await houseWith(courseWith())
  const attempt = await started(db, catalogue)
  const logs = new RunLogs()
  await run(db, catalogue, attempt, recording(db, (input) => `You said: ${input.messages.at(-1)?.content}`), logs)
  const events: NumberedEvent[] = []
  for await (const event of logs.follow(attempt.id, 0, new AbortController().signal)) events.push(event)
  const told = JSON.stringify([events, await view(db, catalogue, attempt), await labs(db, course)])
  expect(told).toContain('The door is green.')
  expect(told).not.toContain('HIDDEN-TEXT')
})

test('[L3] somebody else\'s attempt cannot be seen', async () => {
  const { db, catalogue } = await houseWith(courseWith())
  const attempt = await started(db, catalogue)
  expect(await labAttemptView(db, { personId: people.amir.id, catalogue, attemptId: attempt.id }, minute(1))).toBeNull()
})

test('[L25] a lab of a locked lesson says so, and cannot be begun', async () => {
  const { db, catalogue, course } = await houseWith(smallCourse({ lessons: [labLesson(), labLesson({ id: 'small/later', slug: 'later', labs: [lab({ id: 'small/later/lab' })] })], order: 'linear' }))
  const later = course.lessons[1]
  expect(later && (await labsInLesson(db, { personId: lena, course, lesson: later }, minute(1)))).toMatchObject([{ labId: 'small/later/lab', locked: true }])
  expect(await startLabAttempt(db, { personId: lena, catalogue, labId: 'small/later/lab', prompt: 'Go.', model: null, offered: [], clientKey: 'k' }, minute(1))).toMatchObject({ kind: 'locked' })
  expect(await labs(db, course)).toMatchObject([{ locked: false }])
})

test('an empty prompt, one too long, and a model the lab does not offer are refused before anything is begun', async () => {
  const { db, catalogue } = await houseWith(courseWith())
  for (const prompt of ['  ', '\u200b\u200d\ufeff\u2060', '\u00ad\u180e\u3164', '\t\r\n']) expect(await begin(db, catalogue, { prompt })).toEqual({ kind: 'empty-prompt' })
  expect(await begin(db, catalogue, { prompt: 'x'.repeat(20_000) })).toMatchObject({ kind: 'too-long' })
  expect(await begin(db, catalogue, { model: 'enormous' })).toEqual({ kind: 'unknown-model' })
  expect(await attemptsOf(db)).toHaveLength(0)
})

function courseWith(changes: Partial<CompiledLab> = {}): CompiledCourse {
  return smallCourse({ lessons: [labLesson({ labs: [lab(changes)] })] })
}

async function houseWith(course: CompiledCourse): Promise<{ db: Db; catalogue: Catalogue; course: CompiledCourse }> {
  const db = await testDatabase()
  await seedDemo(db, minute(0))
  await db.write(async (tx) => {
    await publishCourse(tx, course.id, minute(0))
    for (const lesson of course.lessons) {
      const { id, hash, edition, source, quizzes, labs: ofLesson, minutes } = lesson
      await publishLesson(tx, { id, courseId: course.id }, minute(0))
      await insertLessonVersion(tx, { lessonId: id, hash, edition, rule: lessonRule(lesson, course), source, quizzes, labs: ofLesson, minutes }, minute(0))
    }
    await insertEnrolment(tx, { personId: lena, courseId: course.id, n: 1, source: 'self' }, minute(0))
  })
  return { db, catalogue: catalogueOf(course), course }
}

function begin(db: Db, catalogue: Catalogue, { clientKey = 'key', prompt = 'Name the colour: {{text}}', model = null as string | null, at = minute(0) } = {}) {
  return startLabAttempt(db, { personId: lena, catalogue, labId: 'small/lab/lab', prompt, model, offered: [], clientKey }, at)
}

async function started(db: Db, catalogue: Catalogue, options: Parameters<typeof begin>[2] = {}): Promise<LabAttempt> {
  const begun = await begin(db, catalogue, options)
  if (begun.kind !== 'started') throw new Error(`The attempt was not started: ${begun.kind}`)
  return begun.attempt
}

function run(db: Db, catalogue: Catalogue, attempt: LabAttempt, runPrompt: LabPorts['runPrompt'], logs = new RunLogs()) {
  const ports: LabPorts = { runPrompt, logs, now: () => minute(1), report: () => {} }
  return runLab({ db, audit }, attempt, { catalogue, asker: { roles: ['learner'], team: 'Card Services', dataClass: 'internal' } }, ports)
}

function answering(text: string, asked: RunInput[] = []): LabPorts['runPrompt'] {
  return saying([{ type: 'answer', text, finish: 'stop' }], asked)
}

function saying(events: RunEvent[] | Error, asked: RunInput[] = []): LabPorts['runPrompt'] {
  return async function* (input) {
    asked.push(input)
    if (events instanceof Error) throw events
    yield* events
  }
}

/** Keeps the run as the gateway does before it answers. */
function recording(db: Db, text: string | ((input: RunInput) => string)): LabPorts['runPrompt'] {
  return async function* (input) {
    const answer = typeof text === 'string' ? text : text(input)
    const row = { id: input.runId, personId: input.personId, team: input.team, place: input.place, placeRef: input.placeRef, model: input.model, provider: 'practice', dataClass: 'internal', dataClassFound: 'internal', outcome: 'answered' as const, rule: null, reason: null }
    const cost = { tokensIn: 10, tokensOut: 5, costMicroUsd: 15, firstTokenMs: 1, totalMs: 2, policyHash: 'policy', startedAt: minute(1), settledAt: minute(1) }
    const message = (role: 'user' | 'assistant', body: string) => ({ role, body, hash: `${role}-hash`, keepUntil: minute(1000) })
    const decision = { policy: 'redact', outcome: 'allow' as const, rule: 'nothing-found', reason: 'Nothing had to be masked.', effects: [], tookMs: 1 }
    await db.write((tx) => recordRun(tx, { run: { ...row, ...cost }, messages: [message('user', input.messages.at(-1)?.content ?? ''), message('assistant', answer)], decisions: [decision] }))
    yield { type: 'answer', text: answer, finish: 'stop' }
  }
}

function view(db: Db, catalogue: Catalogue, attempt: LabAttempt) {
  return labAttemptView(db, { personId: lena, catalogue, attemptId: attempt.id }, minute(5))
}

async function labs(db: Db, course: CompiledCourse) {
  return labsInLesson(db, { personId: lena, course, lesson: course.lessons[0] ?? labLesson() }, minute(5))
}

async function attemptsOf(db: Db): Promise<LabAttempt[]> {
  const enrolment = await newestEnrolment(db.read, lena, 'small')
  return labAttemptsAt(db.read, { enrolmentId: enrolment?.id ?? '', labId: 'small/lab/lab' })
}

function minute(count: number): Date {
  return new Date(Date.UTC(2026, 2, 2, 9, 0) + count * 60_000)
}

test('what is kept of a prompt names nobody, while the run sees it as it was written', async () => {
  const { db, catalogue } = await houseWith(courseWith())
  const asked: RunInput[] = []
  const attempt = await started(db, catalogue, { prompt: 'Name the colour for lena@example.com: {{text}}' })
  await run(db, catalogue, attempt, answering('It is green.', asked))
  expect(asked[0]?.messages.at(-1)?.content).toContain('lena@example.com')
  expect((await attemptsOf(db)).map((row) => row.prompt)).toEqual(['Name the colour for [EMAIL_1]: {{text}}'])
})
