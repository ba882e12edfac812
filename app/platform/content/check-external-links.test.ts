import { expect, test } from 'vitest'
import { checkContent } from './check-content.ts'
import { checkExternalLinks } from './check-external-links.ts'
import { readContent } from './read-content.ts'
import { contentFolder, lesson } from './test-content.ts'

test('a link that no longer answers is a warning where it stands, and each address is asked once', async () => {
  const folder = await contentFolder({ 'courses/01.basics/01.first.mdx': lesson.replace('A prompt is a brief, and', '[one](https://example.com/gone) [two](https://example.com/here) [three](https://example.com/gone) and') })
  const asked: string[] = []
  const faults = await checkExternalLinks(checkContent(await readContent(folder.root), { today: '2026-11-23', lock: false }), (url) => {
    asked.push(url)
    return Promise.resolve(url.endsWith('gone') ? 'answers with 404' : null)
  })
  await folder.remove()
  expect(asked).toEqual(['https://example.com/gone', 'https://example.com/here'])
  expect(faults.map((fault) => `${fault.line}:${fault.column} ${fault.level} ${fault.code}`)).toEqual(['9:1 warning link', '9:65 warning link'])
})
