import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkFolder } from './check-folder.ts'

test('a folder that other people wrote: every file is answered, by name and line', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'foreign-'))
  const files = foreignFiles()
  for (const [name, text] of Object.entries(files)) {
    await mkdir(join(folder, name, '..'), { recursive: true })
    await writeFile(join(folder, name), text)
  }
  const { faults, filesRead } = await checkFolder(folder)
  await rm(folder, { recursive: true, force: true })
  expect(filesRead).toBe(Object.keys(files).filter((name) => name.endsWith('.mdx') && !name.includes('node_modules')).length)
  const named = (name: string) => faults.filter((fault) => fault.file === join(folder, name)).map((fault) => `${fault.line} ${fault.code}`)
  expect(named('docs/imports.mdx')).toEqual(expect.arrayContaining(['5 esm', '6 esm', '9 component', '11 expression', '13 expression']))
  expect(named('docs/no-front-matter.mdx')).toContain('1 frontmatter')
  expect(named('docs/comment.mdx')).toContain('5 syntax')
  expect(named('empty.mdx')).toEqual(['1 frontmatter'])
  expect(named('binary.mdx').length).toBeGreaterThan(0)
  expect(named('huge.mdx')).toEqual(['1 too-big'])
  expect(named('many.mdx')).toHaveLength(300)
  for (const fault of faults) expect([fault.file.startsWith(folder), fault.line >= 1, fault.column >= 1, fault.message !== '', fault.mend !== '']).toEqual([true, true, true, true, true])
}, 60_000)

test('a file that takes too long costs its own line and no more', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'slow-'))
  await writeFile(join(folder, 'a-slow.mdx'), `---\ntitle: x\n---\n\n${'[a](<b> "c" *d* `e` '.repeat(18_000)}`)
  await writeFile(join(folder, 'b-good.mdx'), '---\ntitle: x\n---\n\nWords and {code}.\n')
  const { faults } = await checkFolder(folder, { milliseconds: 150, processes: 1 })
  await rm(folder, { recursive: true, force: true })
  expect(faults.filter((fault) => fault.file.endsWith('a-slow.mdx')).map((fault) => fault.code)).toEqual(['too-big'])
  expect(faults.filter((fault) => fault.file.endsWith('b-good.mdx')).map((fault) => `${fault.line} ${fault.code}`)).toContain('5 expression')
}, 60_000)

/** What is found in folders of documentation, and what somebody might put there on purpose. */
function foreignFiles(): Record<string, string> {
  return {
    'docs/imports.mdx': "---\ntitle: Start\n---\n\nimport { Tabs } from '@theme/Tabs'\nexport const version = '1.2'\n\n\n<Tabs items={['npm', 'pnpm']}>\n\nUse {version} here.\n\n{list.map((one) => <li key={one}>{one}</li>)}\n\n</Tabs>\n",
    'docs/no-front-matter.mdx': '# Hello\n\nWords only.\n',
    'docs/comment.mdx': '---\ntitle: x\n---\n\nText <!-- remark --> and more.\n',
    'docs/deep/er/nested.mdx': `---\ntitle: x\n---\n\n${'> '.repeat(800)}deep\n`,
    'docs/reader.md': '# Not MDX\n',
    'node_modules/other/readme.mdx': '{not ours}',
    'empty.mdx': '',
    'binary.mdx': String.fromCharCode(0, 1, 2, 255, 254, 60, 123, 0),
    'huge.mdx': '# x\n'.repeat(1_000_000),
    'many.mdx': `---\ntitle: x\n---\n\n${'Text {code} here.\n\n'.repeat(900)}`,
    'crlf.mdx': '---\r\ntitle: x\r\n---\r\n\r\nText {code}\r\n',
    'unclosed.mdx': '---\ntitle: x\n---\n\n<Card title="open>\n\n<Card>\n',
  }
}
