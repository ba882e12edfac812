import { existsSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { connect } from '#db/dialect'
import { temporaryPath } from '#test/support/database.ts'
import { backUp, restore } from './backup.ts'
import { migrate } from './migrate.ts'
import { teams } from './schema/people.ts'

const at = new Date('2026-11-23T12:00:00.000Z')

test('a backup taken while people write is whole, and brings back what was there', async () => {
  const [url, copy] = [temporaryPath('house.db'), temporaryPath('copy.db')]
  const db = await connect({ url })
  await migrate(db)
  const write = (n: number) => db.write(async (tx) => tx.insert(teams).values([{ id: `${n}-a`, name: `${n}-a` }, { id: `${n}-b`, name: `${n}-b` }]))
  await write(0)
  await Promise.all([backUp(url, copy), ...Array.from({ length: 100 }, (_, n) => write(n + 1))])
  await db.write(async (tx) => tx.delete(teams))
  await db.close()

  const replaced = restore(copy, url, at)
  expect(replaced && existsSync(replaced)).toBe(true)
  const restored = await connect({ url })
  const rows = await restored.read.select().from(teams)
  expect(rows.length).toBeGreaterThanOrEqual(2)
  expect(rows.length % 2).toBe(0) // each write is there whole or not at all
  await restored.close()
})

test('a backup never replaces a file, and one that is not sound is not restored', async () => {
  const [url, notes] = [temporaryPath('house.db'), temporaryPath('notes.db')]
  await (await connect({ url })).close()
  writeFileSync(notes, 'These are my notes. '.repeat(200))
  await expect(backUp(url, notes)).rejects.toThrow('exists already')
  expect(() => restore(notes, url, at)).toThrow('is not a sound backup: file is not a database. Nothing was changed.')
  expect(() => restore(`${notes}-missing`, url, at)).toThrow('There is no backup')
  expect(existsSync(`${url}.restoring`)).toBe(false)
})
