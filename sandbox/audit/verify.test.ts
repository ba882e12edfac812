import fc from 'fast-check'
import { expect, test } from 'vitest'
import { genesisMac, macOf, type AuditEntry } from './chain.ts'
import { signCheckpoint, type Checkpoint } from './checkpoint.ts'
import { auditKeys } from './keys.ts'
import { verifyAudit } from './verify.ts'

const keys = auditKeys('a secret of the house that nobody else knows')
const strangers = auditKeys('another secret that an intruder made for himself')
const at = (seconds: number) => new Date(Date.UTC(2026, 10, 23, 9, 0, seconds))

const chain = buildChain(keys.mac, 24)
const checkpoints = [8, 16, 24].map((count) => signCheckpoint({ sequence: count, mac: chain[count - 1]?.mac ?? genesisMac }, at(count), keys))
const check = (entries: readonly AuditEntry[], points: readonly Checkpoint[] = checkpoints) => verifyAudit(entries, points, { macKey: keys.mac, publicKey: keys.verifying })

test('an untouched chain is intact, also after a database has reordered the keys of its bodies', async () => {
  expect(await check(chain)).toEqual({ intact: true, entries: 24, checkpoints: 3 })
  expect(await check(chain.map((entry) => ({ ...entry, body: Object.fromEntries(Object.entries(entry.body).reverse()) })))).toMatchObject({ intact: true })
})

const place = fc.nat({ max: chain.length - 1 })
const mutation = fc.oneof(
  fc.record({ kind: fc.constant('flip' as const), place, field: fc.constantFrom('kind' as const, 'subject' as const, 'mac' as const, 'previousMac' as const, 'body' as const, 'sequence' as const) }),
  fc.record({ kind: fc.constant('delete' as const), place }),
  fc.record({ kind: fc.constant('reorder' as const), place, other: place }).filter((each) => each.place !== each.other),
  fc.record({ kind: fc.constant('truncate' as const), place }),
  fc.record({ kind: fc.constant('restamp' as const), place, by: fc.integer({ min: 1, max: 1e9 }) }),
  fc.record({ kind: fc.constant('repeat' as const), place }),
  fc.record({ kind: fc.constant('rechain' as const), place }),
)

test('[S7] each of 1,000 random mutations is detected', async () => {
  await fc.assert(
    fc.asyncProperty(mutation, async (change) => {
      expect((await check(mutate(chain, change))).intact).toBe(false)
    }),
    { numRuns: 1000 },
  )
})

test('a checkpoint signed by somebody else is refused', async () => {
  const forged = signCheckpoint({ sequence: 8, mac: chain[7]?.mac ?? '' }, at(8), strangers)
  expect(await check(chain, [forged])).toMatchObject({ intact: false, sequence: 8 })
})

test('the public key alone notices a cut and a rewritten chain', async () => {
  const outsider = { macKey: null, publicKey: keys.verifying }
  expect((await verifyAudit(chain, checkpoints, outsider)).intact).toBe(true)
  expect((await verifyAudit(chain.slice(0, 20), checkpoints, outsider)).intact).toBe(false)
  expect((await verifyAudit(buildChain(strangers.mac, 24), checkpoints, outsider)).intact).toBe(false)
})

function buildChain(key: Buffer, count: number): AuditEntry[] {
  const entries: AuditEntry[] = []
  for (let n = 0; n < count; n++) {
    const entry = { sequence: n + 1, previousMac: entries.at(-1)?.mac ?? genesisMac, kind: 'run', subject: `run:${n}`, body: { outcome: 'answered', cost: n, deep: { b: 1, a: [1, null] } }, at: at(n) }
    entries.push({ ...entry, mac: macOf(entry, key) })
  }
  return entries
}

function mutate(entries: readonly AuditEntry[], change: typeof mutation extends fc.Arbitrary<infer T> ? T : never): AuditEntry[] {
  const copy = [...entries]
  const entry = copy[change.place]
  if (!entry) throw new Error('No such entry')
  if (change.kind === 'delete') copy.splice(change.place, 1)
  if (change.kind === 'truncate') copy.length = change.place
  if (change.kind === 'repeat') copy.splice(change.place, 0, entry)
  if (change.kind === 'restamp') copy[change.place] = { ...entry, at: new Date(entry.at.getTime() + change.by) }
  if (change.kind === 'reorder') [copy[change.place], copy[change.other]] = [copy[change.other] ?? entry, entry]
  if (change.kind === 'flip') copy[change.place] = { ...entry, [change.field]: change.field === 'body' ? { ...entry.body, cost: -1 } : change.field === 'sequence' ? entry.sequence + 1 : `${entry[change.field]}x` }
  // An intruder without the key rewrites an entry and every MAC after it.
  if (change.kind === 'rechain') {
    let previousMac = entry.previousMac
    for (let n = change.place; n < copy.length; n++) {
      const next = { ...(copy[n] ?? entry), previousMac, body: { forged: n } }
      copy[n] = { ...next, mac: macOf(next, strangers.mac) }
      previousMac = copy[n]?.mac ?? ''
    }
  }
  return copy
}
