import { expect, test } from 'vitest'
import { testDatabase } from '#test/support/database.ts'
import { people } from '#test/support/people.ts'
import { seedDemo } from '../seed/demo.ts'
import { appendAudit, auditAbout, auditAfter, type Seal, checkpoints, headOfAudit, insertCheckpoint } from './audit.ts'
import { budgetOf, ensureBudget, releaseAbandoned, reserveBudgets, setBudgetLimit, settleBudgets } from './budgets.ts'
import { appealOf, appealRun, decisionsOf, eraseExpiredMessages, messagesOf, recordRun, type Run, runById, runsOf } from './runs.ts'

const at = new Date('2026-11-23T12:00:00.000Z')
const later = (ms: number) => new Date(at.getTime() + ms)
const lenas = { scope: 'person', subject: people.lena.id, period: '2026-11' } as const
const everyones = { scope: 'programme', subject: 'all', period: '2026-11' } as const

async function house(limits: { person: number; programme: number }) {
  const db = await testDatabase()
  await seedDemo(db, at)
  await db.write(async (tx) => {
    await ensureBudget(tx, lenas, limits.person, at)
    await ensureBudget(tx, everyones, limits.programme, at)
  })
  const reserve = (runId: string, microUsd: number) => db.write((tx) => reserveBudgets(tx, { runId, keys: [everyones, lenas], microUsd }, at))
  return { db, reserve }
}

const run: Run = {
  id: 'run-1', personId: people.lena.id, team: 'Card Services', place: 'lab', placeRef: 'ai-essentials/next-word/lab', model: 'practice-a', provider: 'practice', dataClass: 'public',
  dataClassFound: 'public', outcome: 'answered', rule: null, reason: null, tokensIn: 10, tokensOut: 20, costMicroUsd: 3_000_000_000, firstTokenMs: 0.25, totalMs: 1.5,
  policyHash: 'p', startedAt: at, settledAt: later(2),
}

test('parallel runs never hold more than the budget', async () => {
  const { db, reserve } = await house({ person: 1_000, programme: 100_000 })
  const held = await Promise.all(Array.from({ length: 50 }, (_, n) => reserve(`run-${n}`, 100)))
  expect(held.filter((one) => one.ok)).toHaveLength(10)
  expect(held.find((one) => !one.ok)).toEqual({ ok: false, scope: 'person', leftMicroUsd: 0 })
  expect(await budgetOf(db.read, everyones)).toMatchObject({ reservedMicroUsd: 1_000, spentMicroUsd: 0 })
})

test('a run that one budget refuses holds nothing on the others', async () => {
  const { db, reserve } = await house({ person: 1_000, programme: 50 })
  expect(await reserve('run-1', 100)).toEqual({ ok: false, scope: 'programme', leftMicroUsd: 50 })
  expect(await budgetOf(db.read, lenas)).toMatchObject({ reservedMicroUsd: 0, spentMicroUsd: 0 })
})

test('no row, no run', async () => {
  const db = await testDatabase()
  expect(await db.write((tx) => reserveBudgets(tx, { runId: 'run-1', keys: [lenas], microUsd: 1 }, at))).toEqual({ ok: false, scope: 'person', leftMicroUsd: null })
})

test('settling turns the hold into the cost, once', async () => {
  const { db, reserve } = await house({ person: 1_000, programme: 1_000 })
  await reserve('run-1', 400)
  const settle = () => db.write((tx) => settleBudgets(tx, { runId: 'run-1', costMicroUsd: 150 }, later(5)))
  await Promise.all([settle(), settle()])
  expect(await budgetOf(db.read, lenas)).toMatchObject({ reservedMicroUsd: 0, spentMicroUsd: 150 })
})

test('what a dead process held is given back, and settling it later costs nothing', async () => {
  const { db, reserve } = await house({ person: 1_000, programme: 1_000 })
  await reserve('run-1', 400)
  expect(await db.write((tx) => releaseAbandoned(tx, at, later(1)))).toEqual([])
  expect(await db.write((tx) => releaseAbandoned(tx, later(1), later(1)))).toEqual(['run-1'])
  await db.write((tx) => settleBudgets(tx, { runId: 'run-1', costMicroUsd: 150 }, later(5)))
  expect(await budgetOf(db.read, lenas)).toMatchObject({ reservedMicroUsd: 0, spentMicroUsd: 0 })
})

test('a limit that a person set is not overwritten by the default', async () => {
  const { db } = await house({ person: 1_000, programme: 1_000 })
  await db.write((tx) => setBudgetLimit(tx, lenas, 5))
  expect(await db.write((tx) => ensureBudget(tx, lenas, 1_000, at))).toBe(false)
  expect(await budgetOf(db.read, lenas)).toMatchObject({ limitMicroUsd: 5 })
})

test('a run is recorded once, with its words and decisions in order, and shown to its person only', async () => {
  const { db } = await house({ person: 1, programme: 1 })
  const record = {
    run,
    messages: [{ role: 'user' as const, hash: 'h1', body: 'Hello', keepUntil: later(10) }, { role: 'assistant' as const, hash: 'h2', body: 'Hi', keepUntil: later(10) }],
    decisions: [{ policy: 'identify', outcome: 'allow' as const, rule: 'signed-in', reason: 'You are signed in.', effects: [], tookMs: 0.1 }],
  }
  expect(await db.write((tx) => recordRun(tx, record))).toBe(true)
  expect(await db.write((tx) => recordRun(tx, record))).toBe(false)
  expect(await runById(db.read, { runId: run.id, personId: people.lena.id })).toEqual(run)
  expect(await runById(db.read, { runId: run.id, personId: people.amir.id })).toBeUndefined()
  expect((await runsOf(db.read, people.lena.id, 10)).map(({ id }) => id)).toEqual(['run-1'])
  expect((await messagesOf(db.read, run.id)).map(({ body }) => body)).toEqual(['Hello', 'Hi'])
  expect((await decisionsOf(db.read, run.id)).map(({ policy }) => policy)).toEqual(['identify'])
})

test('words go when their time is over, unless held; their hashes stay', async () => {
  const { db } = await house({ person: 1, programme: 1 })
  const messages = [{ role: 'user' as const, hash: 'h1', body: 'Hello', keepUntil: later(10) }]
  await db.write((tx) => recordRun(tx, { run, messages, decisions: [] }))
  expect(await db.write((tx) => eraseExpiredMessages(tx, later(9)))).toBe(0)
  expect(await db.write((tx) => eraseExpiredMessages(tx, later(10)))).toBe(1)
  expect((await messagesOf(db.read, run.id))[0]).toMatchObject({ body: null, hash: 'h1', erasedAt: later(10) })
})

test('a refusal is appealed once, by the person who was refused', async () => {
  const { db } = await house({ person: 1, programme: 1 })
  await db.write((tx) => recordRun(tx, { run: { ...run, outcome: 'refused' }, messages: [], decisions: [] }))
  const appeal = (personId: string) => db.write((tx) => appealRun(tx, { runId: run.id, personId, words: 'It was a made-up number.' }, at))
  expect(await appeal(people.amir.id)).toBe(false)
  expect(await appeal(people.lena.id)).toBe(true)
  expect(await appeal(people.lena.id)).toBe(false)
  expect(await appealOf(db.read, { runId: run.id, personId: people.lena.id })).toMatchObject({ words: 'It was a made-up number.', decision: null })
})

const seal: Seal = (entry) => `${entry.sequence}<${entry.previousMac.slice(0, 8)}`

test('100 entries at once make one chain without a gap, and a failed write leaves none', async () => {
  const db = await testDatabase()
  const append = (n: number) =>
    db.write(async (tx) => {
      await appendAudit(tx, { kind: 'run', subject: `run:${n}`, body: { n } }, seal, at)
      if (n % 4 === 0) throw new Error('no')
    })
  await Promise.allSettled(Array.from({ length: 100 }, (_, n) => append(n)))
  const entries = await auditAfter(db.read, 0, 1000)
  expect(entries.map((entry) => entry.sequence)).toEqual(Array.from({ length: 75 }, (_, n) => n + 1))
  expect(entries.every((entry, n) => entry.previousMac === (entries[n - 1]?.mac ?? '') && entry.mac === seal(entry))).toBe(true)
  expect(await headOfAudit(db.read)).toEqual({ sequence: 75, mac: entries.at(-1)?.mac })
})

test('an entry comes back exactly as it was sealed', async () => {
  const db = await testDatabase()
  const body = { zeta: 1, alpha: { b: [1, 'ü'], a: null } }
  const sealed = await db.write((tx) => appendAudit(tx, { kind: 'grant', subject: 'person:1', body }, seal, at))
  const [read] = await auditAbout(db.read, 'person:1', 10)
  expect(read).toEqual(sealed)
  expect(JSON.stringify(read?.body)).toBe(JSON.stringify(body))
})

test('a place in the chain has one checkpoint', async () => {
  const db = await testDatabase()
  const checkpoint = { sequence: 3, mac: 'm', keyId: 'k', signature: 's', at }
  expect(await db.write((tx) => insertCheckpoint(tx, checkpoint))).toBe(true)
  expect(await db.write((tx) => insertCheckpoint(tx, { ...checkpoint, signature: 'other' }))).toBe(false)
  expect(await checkpoints(db.read)).toEqual([checkpoint])
})
