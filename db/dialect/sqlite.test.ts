import { rmSync, writeFileSync } from 'node:fs'
import Connection from 'better-sqlite3'
import { expect, test } from 'vitest'
import { connect } from '#db/dialect'
import { temporaryPath } from '#test/support/database.ts'
import { migrate } from '../migrate.ts'
import { teams } from '../schema/people.ts'
import { openFile } from './sqlite-file.ts'

test('the writing connection flushes every commit, keeps a log and checks references; the other one cannot write', () => {
  const file = openFile(temporaryPath('pragmas.db'))
  expect(['synchronous', 'journal_mode', 'foreign_keys'].map((name) => file.writer.pragma(name, { simple: true }))).toEqual([2, 'wal', 1])
  expect(() => file.reader.exec('create table t (a)')).toThrow('readonly')
  file.close()
})

test('a file that is not a database is refused in words and left as it was', async () => {
  const path = temporaryPath('notes.txt')
  writeFileSync(path, 'These are my notes, not a database. '.repeat(100))
  await expect(connect({ url: path })).rejects.toThrow(/notes\.txt is not a database file\. Move it away/)
})

test("another application's database is refused in words and left as it was", async () => {
  const path = temporaryPath('other.db')
  const other = new Connection(path)
  other.exec('create table invoices (id)')
  other.close()
  await expect(connect({ url: path })).rejects.toThrow('is a SQLite database of another application')
  const after = new Connection(path)
  expect(after.pragma('journal_mode', { simple: true })).toBe('delete')
  after.close()
})

test('a place where nothing can be written is named', async () => {
  const file = temporaryPath('a-file')
  writeFileSync(file, '')
  await expect(connect({ url: `${file}/below.db` })).rejects.toThrow('cannot be opened. Check that its folder exists')
  rmSync(file)
})

test('a server address needs the other engine', async () => {
  await expect(connect({ url: 'postgres://localhost/fieldhouse' })).rejects.toThrow('--conditions=postgres')
})

test('nothing that was acknowledged is missing after the file is opened again', async () => {
  const url = temporaryPath('again.db')
  const first = await connect({ url })
  await migrate(first)
  await Promise.all(Array.from({ length: 50 }, (_, n) => first.write(async (tx) => tx.insert(teams).values({ id: `${n}`, name: `${n}` }))))
  await first.close()
  const second = await connect({ url })
  expect(await second.read.select().from(teams)).toHaveLength(50)
  await second.close()
})

test('a writer waits for another process without stopping everything else', async () => {
  const url = temporaryPath('shared.db')
  const db = await connect({ url })
  await migrate(db)
  const other = new Connection(url)
  other.exec('begin immediate')
  let others = 0
  const ticking = setInterval(() => ++others, 1)
  const writing = db.write(async (tx) => tx.insert(teams).values({ id: '1', name: 'Card Services' }))
  await expect.poll(() => others).toBeGreaterThan(10)
  other.exec('commit')
  other.close()
  await writing
  clearInterval(ticking)
  expect(await db.read.select().from(teams)).toHaveLength(1)
  await db.close()
})
