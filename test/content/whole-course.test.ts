import { expect, test } from 'vitest'
import { endOfCourse } from '#app/features/courses/end-of-course.server.ts'
import { enrol } from '#app/features/courses/enrol.server.ts'
import { publishContent } from '#app/features/courses/publish-content.server.ts'
import { tickLesson } from '#app/features/courses/tick-lesson.server.ts'
import { labAttemptView } from '#app/features/labs/lab-attempt-view.server.ts'
import { runLab } from '#app/features/labs/run-lab.server.ts'
import { RunLogs } from '#app/features/labs/run-log.ts'
import { startLabAttempt } from '#app/features/labs/start-lab-attempt.server.ts'
import { attemptView } from '#app/features/quizzes/attempt-view.server.ts'
import { startAttempt } from '#app/features/quizzes/start-attempt.server.ts'
import { submitAttempt } from '#app/features/quizzes/submit-attempt.server.ts'
import { buildCatalogue } from '#app/platform/content/build-catalogue.ts'
import { indexed } from '#app/platform/content/catalogue-index.ts'
import type { CompiledLesson, Question } from '#app/platform/content/compiled.ts'
import { compileCache } from '#app/platform/content/compile-cache.ts'
import { createSandbox } from '#app/platform/sandbox.server.ts'
import { seedDemo } from '#db/seed/demo.ts'
import { demoPeople } from '#db/seed/people.ts'
import { audit } from '#test/support/audit.ts'
import { testDatabase } from '#test/support/database.ts'
import { deafWatch } from '#test/support/gateway.ts'

test('every shipped course can be finished on the practice engine, through the gateway, with the good prompts and the right answers', async () => {
  const db = await testDatabase()
  await seedDemo(db, new Date())
  const catalogue = indexed(await buildCatalogue('content', { cache: compileCache('.cache/content/pages'), today: new Date().toISOString().slice(0, 10) }))
  await publishContent({ db, audit }, catalogue.courses, new Date())
  const report = (error: unknown) => expect.fail(String(error))
  const sandbox = createSandbox({ db, audit, policyPath: 'sandbox/gateway/policy.yaml', providers: {}, licence: async () => ({ state: 'none' }), watch: deafWatch, report })
  const ports = { runPrompt: sandbox.runPrompt, now: () => new Date(), logs: new RunLogs(), report }
  const asker = { roles: ['learner'], team: 'Card Services', dataClass: 'internal' as const }

  expect(catalogue.courses.length).toBeGreaterThan(0)
  for (const [index, course] of catalogue.courses.entries()) {
    // The gateway has a pace per person; nobody takes every course in one second.
    const personId = demoPeople[index % demoPeople.length]?.id ?? ''
    await enrol(db, { personId, course }, new Date())
    for (const lesson of course.lessons) {
      if (lesson.done === 'confirm') await tickLesson({ db, audit }, { personId, course, lessonId: lesson.id, done: true, clientKey: `tick-${lesson.id}` }, new Date())
      for (const lab of lesson.labs) {
        const started = await startLabAttempt(db, { personId, catalogue, labId: lab.id, prompt: lab.good.prompt, model: null, offered: [], clientKey: `lab-${lab.id}` }, new Date())
        if (started.kind !== 'started') expect.fail(`${lab.id} was not started: ${started.kind}`)
        expect(await runLab({ db, audit }, started.attempt, { catalogue, asker }, ports), lab.id).toMatchObject({ as: 'answered' })
        expect((await labAttemptView(db, { personId, catalogue, attemptId: started.attempt.id }, new Date()))?.standing, lab.id).toMatchObject({ status: 'passed' })
      }
      await answerAll(personId, lesson)
    }
    expect(await endOfCourse(db, { personId, course }, new Date())).toMatchObject({ state: course.credential ? 'earned' : 'complete', progress: { standing: { percent: 100 } } })
  }

  async function answerAll(personId: string, lesson: CompiledLesson): Promise<void> {
    for (const quiz of lesson.quizzes) {
      const started = await startAttempt(db, { personId, catalogue, quizId: quiz.id, clientKey: `quiz-${quiz.id}` }, new Date())
      if (started.kind !== 'started') expect.fail(`${quiz.id} was not started: ${started.kind}`)
      const responses = Object.fromEntries(quiz.questions.map((question) => [question.id, rightAnswer(question)]))
      await submitAttempt({ db, audit }, { personId, catalogue, attemptId: started.attemptId, responses }, new Date())
      expect(await attemptView({ db, audit }, { personId, catalogue, attemptId: started.attemptId }, new Date()), quiz.id).toMatchObject({ kind: 'submitted', outcome: 'passed', score: { percent: 100 } })
    }
  }
}, 120_000)

function rightAnswer({ kind, options, steps, blanks }: Question): string[] {
  if (kind === 'ordering') return steps.map((step) => step.id)
  if (kind === 'fill-in') return blanks.map((blank) => blank.answers[0] ?? '')
  return options.filter((option) => option.correct).map((option) => option.id)
}
