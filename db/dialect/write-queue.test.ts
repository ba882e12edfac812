import { expect, test } from 'vitest'
import { connect } from '#db/dialect'
import { temporaryPath } from '#test/support/database.ts'
import { migrate } from '../migrate.ts'
import { teams } from '../schema/people.ts'
import { writeQueue } from './write-queue.ts'

test('writes that wait together share one commit, and nobody hears of a success before it', async () => {
  const said: string[] = []
  const queue = writeQueue(connection((statement) => void said.push(statement)))
  const writes = ['a', 'b', 'c'].map(async (name) => {
    await queue.alone(async () => void said.push(name))
    said.push(`${name} is kept`)
  })
  await Promise.all(writes)
  expect(said).toEqual(['BEGIN IMMEDIATE', ...['a', 'b', 'c'].flatMap((name) => ['SAVEPOINT one', name, 'RELEASE one']), 'COMMIT', 'a is kept', 'b is kept', 'c is kept'])
})

test('a write that fails takes nothing of the others with it, and the next ones go on', async () => {
  const db = await connect({ url: temporaryPath('group.db') })
  await migrate(db)
  const write = (n: number) =>
    db.write(async (tx) => {
      await tx.insert(teams).values({ id: `${n}`, name: `${n}` })
      if (n % 3 === 1) throw new Error(`${n} thought better of it`)
      return n
    })
  const ends = await Promise.allSettled(Array.from({ length: 30 }, (_, n) => write(n)))
  expect(ends.map((end) => (end.status === 'fulfilled' ? end.value : String(end.reason)))).toEqual(Array.from({ length: 30 }, (_, n) => (n % 3 === 1 ? `Error: ${n} thought better of it` : n)))
  expect((await db.read.select().from(teams)).map(({ id }) => Number(id)).sort((a, b) => a - b)).toEqual(Array.from({ length: 30 }, (_, n) => n).filter((n) => n % 3 !== 1))
  await db.close()
})

test('a commit that fails fails every write that was in it, and not those after it', async () => {
  let commits = 0
  const queue = writeQueue(
    connection((statement) => {
      if (statement === 'COMMIT' && ++commits === 1) throw new Error('The disk is full')
    }),
  )
  const lost = ['a', 'b'].map((name) => queue.alone(async () => name))
  expect((await Promise.allSettled(lost)).map((end) => end.status === 'rejected' && String(end.reason))).toEqual(['Error: The disk is full', 'Error: The disk is full'])
  expect(await queue.alone(async () => 'c')).toBe('c')
})

test('when the database undoes a group by itself, those who had written in it hear it too', async () => {
  const stub = connection(() => undefined)
  const queue = writeQueue(stub)
  const writes = [
    queue.alone(async () => 'a'),
    queue.alone(async () => {
      stub.inTransaction = false
      throw new Error('The disk is full')
    }),
    queue.alone(async () => 'c'),
  ]
  expect((await Promise.allSettled(writes)).map((end) => (end.status === 'fulfilled' ? end.value : String(end.reason)))).toEqual(['Error: The disk is full', 'Error: The disk is full', 'c'])
})

test('a database that cannot be written to fails the one that asked, and is tried again for the next', async () => {
  let locked = true
  const queue = writeQueue(
    connection((statement) => {
      if (statement === 'BEGIN IMMEDIATE' && locked) throw new Error('It is read-only')
    }),
  )
  await expect(queue.alone(async () => 'a')).rejects.toThrow('It is read-only')
  locked = false
  expect(await queue.alone(async () => 'b')).toBe('b')
})

test('a burst of writes leaves turns for everything else, and closing waits for the last of it', async () => {
  const db = await connect({ url: temporaryPath('turns.db') })
  await migrate(db)
  let turns = 0
  let busy = true
  const count = () => void (busy && (turns++, setImmediate(count)))
  setImmediate(count)
  const writes = Array.from({ length: 1000 }, (_, n) => db.write(async (tx) => tx.insert(teams).values({ id: `${n}`, name: `${n}` })))
  await db.close()
  busy = false
  expect((await Promise.all(writes)).length).toBe(1000)
  expect(turns).toBeGreaterThan(2)
})

/** What the queue uses of a connection; `exec` hears each statement and may refuse it. */
function connection(exec: (statement: string) => void) {
  const stub = {
    inTransaction: false,
    exec(statement: string) {
      exec(statement)
      if (statement === 'BEGIN IMMEDIATE') stub.inTransaction = true
      if (statement === 'COMMIT' || statement === 'ROLLBACK') stub.inTransaction = false
      return stub as never
    },
  }
  return stub
}
