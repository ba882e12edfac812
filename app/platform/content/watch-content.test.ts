import { join } from 'node:path'
import { expect, test } from 'vitest'
import { catalogue } from '../catalogue.server.ts'
import { contentFolder, lesson } from './test-content.ts'
import { watchContent } from './watch-content.ts'

test('[L55] an author sees a change at once, a fault in its place, and the page again when it is mended', async () => {
  const folder = await contentFolder()
  let seen: () => void = () => undefined
  const change = () => new Promise<void>((resolve) => (seen = resolve))
  const watcher = await watchContent(folder.root, { path: join(folder.root, '..', `${Date.now()}-catalogue.json`), today: () => '2026-11-23', changed: () => seen(), say: () => undefined })
  const shown = () => JSON.stringify(catalogue().lessonBySlug('basics', 'first')?.lesson.tree)
  const write = async (text: string) => {
    const done = change()
    await folder.write('courses/01.basics/01.first.mdx', text)
    await done
  }
  try {
    expect(shown()).toContain('A prompt is a brief')
    await write(lesson.replace('A prompt is a brief, and', 'A prompt is a letter, and'))
    expect(shown()).toContain('A prompt is a letter')
    await write(lesson.replace('A prompt is a brief, and', '{1 + 1}'))
    expect(shown()).toContain('01.first.mdx:9:')
    await write(lesson)
    expect(shown()).toContain('A prompt is a brief')
  } finally {
    watcher.close()
    await folder.remove()
  }
}, 30_000)
