import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { createAudit } from '#app/platform/audit.server.ts'
import { createSandbox } from '#app/platform/sandbox.server.ts'
import { runsOf } from '#db/queries/runs.ts'
import { seedDemo } from '#db/seed/demo.ts'
import type { RunInput } from '#sandbox/types.ts'
import { testDatabase } from '#test/support/database.ts'
import { deafWatch } from '#test/support/gateway.ts'
import { people } from '#test/support/people.ts'
import { readLesson } from '#test/support/small-course.ts'
import { runTrial } from './run-trial.server.ts'
import { trialView } from './trial-view.server.ts'

const at = new Date('2026-03-02T09:00:00Z')
const prompt = 'Summarise the message in the tags in two sentences. <message>{{message}}</message>'
const lesson = readLesson({
  tree: {
    nodes: [
      { kind: 'html', html: '<p>Read.</p>' },
      { kind: 'island', name: 'TryIt', props: { prompt, slots: [{ name: 'message', text: 'My card 4111 1111 1111 1111 was refused on Monday. You can reach me at a.customer@example.com.' }] } },
      { kind: 'island', name: 'Checklist', props: { id: 'small/list', items: [{ id: 'first', html: 'First' }] } },
    ],
  },
})

test('a free run fills the slots from the lesson, goes through the gateway and is kept masked', async () => {
  const { run, db, asked } = await house()
  const ran = await run({})
  expect(asked).toMatchObject([{ place: 'lesson', placeRef: 'small/read', model: 'practice-a' }])
  expect(asked[0]?.messages[0]?.content).toContain('4111 1111 1111 1111')
  expect(ran).toMatchObject({ kind: 'ran', trial: { stopped: null, model: 'practice-a', bill: { costMicroUsd: expect.any(Number) } } })
  if (ran.kind !== 'ran') return
  expect(ran.trial.answer).not.toBe('')
  expect(ran.trial.sent).toMatch(/\[CARD_1\].*\[EMAIL_1\]/s)
  expect(ran.trial.decisions.find((decision) => decision.policy === 'redact')).toMatchObject({ outcome: 'change' })
  const kept = await trialView(db, { personId: people.lena.id, runId: ran.trial.runId })
  expect(JSON.stringify(kept)).not.toMatch(/4111|a\.customer/)
  expect(kept).toMatchObject({ lessonId: 'small/read', sent: ran.trial.sent, stopped: null })
  expect(kept?.decisions).toHaveLength(ran.trial.decisions.length)
})

test('the same click twice is one run; the same page with another prompt is another', async () => {
  const { run, db } = await house()
  const [first, second] = [await run({}), await run({})]
  expect(second).toMatchObject({ kind: 'ran', trial: { runId: first.kind === 'ran' ? first.trial.runId : '' } })
  await run({ prompt: 'List the dates in: {{message}}' })
  expect(await runsOf(db.read, people.lena.id, 10)).toHaveLength(2)
})

test('a click that comes while the first one runs does not run it again', async () => {
  const { run, asked } = await house()
  const both = await Promise.all([run({}), run({})])
  expect(both.map((ran) => ran.kind).toSorted()).toEqual(['ran', 'running'])
  expect(asked).toHaveLength(1)
})

test('a free run is nobody else’s to read', async () => {
  const { run, db } = await house()
  const ran = await run({})
  expect(await trialView(db, { personId: people.amir.id, runId: ran.kind === 'ran' ? ran.trial.runId : '' })).toBeNull()
})

test('only an example of the lesson can be run', async () => {
  const { run, asked } = await house()
  for (const part of ['try-0', 'try-2', 'list', 'try-99', '']) expect(await run({ part })).toEqual({ kind: 'unknown-part' })
  expect(asked).toEqual([])
})

async function house() {
  const db = await testDatabase()
  await seedDemo(db, at)
  const audit = createAudit({ auditKey: 'a secret of this test that is long enough', checkpointFile: join(mkdtempSync(join(tmpdir(), 'fieldhouse-audit-')), 'checkpoints.jsonl') })
  const policyPath = fileURLToPath(new URL('../../../sandbox/gateway/policy.yaml', import.meta.url))
  const report = (error: unknown) => {
    throw error
  }
  const sandbox = createSandbox({ db, audit, policyPath, providers: {}, licence: async () => ({ state: 'none' }), watch: deafWatch, report })
  const asked: RunInput[] = []
  const runPrompt = (input: RunInput) => {
    asked.push(input)
    return sandbox.runPrompt(input)
  }
  const { id, team } = people.lena
  const ask = { person: { id, roles: ['learner'], team }, lesson, part: 'try-1', prompt, clientKey: 'a-key-of-this-page' }
  return { db, asked, run: (changes: Partial<typeof ask>) => runTrial(db, { ...ask, ...changes }, runPrompt, at) }
}
