import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { HtmlValidate } from 'html-validate'
import { afterEach, expect, test, vi } from 'vitest'
import { buildCatalogue } from './build-catalogue.ts'
import { contentVersions, indexed, neighbours, outline, totals } from './catalogue-index.ts'
import { compileCache } from './compile-cache.ts'
import type { TreeNode } from './compiled.ts'
import { publicLab, publicLesson } from './public-view.ts'
import { contentFolder, course, lesson } from './test-content.ts'

// The first lesson of a run also loads the compiler, which is slow on a busy machine.
vi.setConfig({ testTimeout: 30_000 })

const today = '2026-11-23'
const cache = compileCache(await mkdtemp(join(tmpdir(), 'compiled-')))
let folder: Awaited<ReturnType<typeof contentFolder>>
afterEach(() => folder.remove())

const second = {
  'courses/02.more/course.mdx': course.replace('id: basics', 'id: more').replace(/credential:\n.*\n/, ''),
  'courses/02.more/01.other.mdx': '---\nid: more/other\ntitle: Other\nidea: Another idea.\nminutes: 4\nedition: 1\n---\n\nOther words.\n',
}

/** Built as while writing, but without showing faults in place: the lock of ids is a matter of its own test. */
async function build(changes: Record<string, string | null> = {}, options: Partial<Parameters<typeof buildCatalogue>[1]> = {}) {
  folder = await contentFolder(changes)
  return buildCatalogue(folder.root, { cache, today, lock: false, ...options })
}

test('a lesson becomes runs of markup and islands, in order', async () => {
  const { courses } = await build()
  const nodes = courses[0]?.lessons[0]?.tree.nodes ?? []
  expect(nodes.map((node) => (node.kind === 'html' ? 'html' : node.name))).toEqual(['html', 'Quiz', 'PromptLab'])
  expect(courses[0]?.lessons[0]).toMatchObject({ id: 'basics/first', slug: 'first', done: 'all', headings: [{ id: 'the-question', depth: 2, text: 'The question' }] })
})

test('[L19] answer keys, feedback, explanations, hidden cases, grader arguments, good and bad answers are in nothing public', async () => {
  const catalogue = await build()
  const one = catalogue.courses[0]?.lessons[0]
  if (!one) throw new Error('The good course was not built')
  const secrets = ['KEY-FORTY-TWO', 'KEY-EXPLANATION', 'HIDDEN-CASE-TEXT', 'GRADER-ARGUMENT', 'GOOD-PROMPT', 'BAD-PROMPT', 'look again', 'because', 'correct', '"feedback"', '"answers"', '"good"', '"graders"', 'Name the fee']
  const all = JSON.stringify(one)
  for (const secret of secrets.slice(0, 8)) expect(all, `${secret} must be known to the server`).toContain(secret)
  const open = JSON.stringify([publicLesson(one), one.tree, catalogue.courses[0]?.intro, outline(catalogue.courses[0] ?? never()), catalogue.glossary])
  for (const secret of secrets) expect(open, `${secret} must not leave the server`).not.toContain(secret)
})

test('[L19] a lab shows how many cases it hides, and none of them', async () => {
  const one = (await build()).courses[0]?.lessons[0]?.labs[0]
  const shown = one && publicLab(one)
  expect(shown).toMatchObject({ id: 'basics/first/lab', taskHtml: '<p>Ask for the <strong>fee</strong> and the date.</p>', data: [{ name: 'notice', text: 'The fee is 4.00 from 1 March.' }], cases: [], hiddenCases: 1, starter: '', models: ['practice-a'] })
  expect(Object.keys(shown ?? {})).not.toEqual(expect.arrayContaining(['graders']))
})

test('[L19] neither order nor ids of public answers give the order of steps away', async () => {
  const one = (await build()).courses[0]?.lessons[0]
  const right = one?.quizzes[0]?.questions[1]?.steps.map((step) => step.id)
  const quiz = one?.tree.nodes.find((node) => node.kind === 'island' && node.name === 'Quiz')
  const shown = quiz?.kind === 'island' && quiz.name === 'Quiz' ? quiz.props.questions[1]?.steps.map((step) => step.id) : undefined
  expect(shown).not.toEqual(right)
  expect([...(shown ?? [])].sort()).toEqual([...(right ?? [])].sort())
})

test('a quiz keeps its key, its feedback as markup and its blanks on the server', async () => {
  const quiz = (await build()).courses[0]?.lessons[0]?.quizzes[0]
  expect(quiz).toMatchObject({ id: 'basics/first/quiz', passMark: 75, keep: 'best', attempts: null })
  expect(quiz?.questions[0]).toMatchObject({ kind: 'single', stem: '<p>Which is right?</p>', options: [{ correct: true, html: 'The right-hand answer', feedback: 'Yes, <strong>because</strong> it is.' }, { correct: false }] })
  expect(quiz?.questions[1]?.steps.map((step) => step.html)).toEqual(['Alpha first', 'Beta second', 'Gamma third'])
  expect(quiz?.questions[2]).toMatchObject({ blanks: [{ id: '1', answers: ['KEY-FORTY-TWO', '42'], number: false }] })
  expect(quiz?.questions[2]?.stem).toBe('<p>The sum is <span class="blank" data-blank="1">(1)</span>, more or less.</p>')
})

test('[L55] one broken course: the rest publishes, and it keeps its last good version', async () => {
  const good = await build(second)
  expect(good.courses.map((one) => one.slug)).toEqual(['basics', 'more'])
  await folder.write('courses/01.basics/01.first.mdx', lesson.replace('A prompt is a brief, and', '<Calout>x</Calout> {1 + 1}'))
  await folder.write('courses/02.more/01.other.mdx', second['courses/02.more/01.other.mdx'].replace('Other words', 'Newer words'))
  const after = await buildCatalogue(folder.root, { cache, today, lock: false, before: good })
  expect(after.courses.map((one) => [one.slug, one.stale])).toEqual([['basics', true], ['more', false]])
  expect(after.courses[0]?.lessons[0]?.tree).toEqual(good.courses[0]?.lessons[0]?.tree)
  expect(JSON.stringify(after.courses[1]?.lessons[0]?.tree)).toContain('Newer words')
  const never = await buildCatalogue(folder.root, { cache, today, lock: false })
  expect(never.courses.map((one) => one.slug)).toEqual(['more'])
})

test('[L55] while writing, only the broken lesson shows its faults, in its place', async () => {
  const broken = '---\nid: basics/second\ntitle: Second\nidea: An idea.\nminutes: 4\nedition: 1\n---\n\nText {oh} <no>\n'
  const { courses } = await build({ 'courses/01.basics/02.second.mdx': broken }, { inPlace: true })
  const html = (nodes: TreeNode[] | undefined) => nodes?.map((node) => (node.kind === 'html' ? node.html : '')).join('') ?? ''
  expect(html(courses[0]?.lessons[0]?.tree.nodes)).toContain('A prompt is a brief')
  expect(html(courses[0]?.lessons[1]?.tree.nodes)).toContain('02.second.mdx:9:')
})

test('[L56] no lesson needs inline style or script, and every picture has its size and its version', async () => {
  const { courses } = await build()
  const html = (courses[0]?.lessons[0]?.tree.nodes ?? []).map((node) => (node.kind === 'html' ? node.html : '')).join('')
  expect(html).not.toMatch(/\sstyle=|<script|\son[a-z]+=/i)
  expect(html).toContain('shiki-token-')
  expect(html).toMatch(/<img src="\/content\/01\.basics\/img\/plan\.svg\?v=[0-9a-f]{12}" alt="A plan with two boxes" width="320" height="200"/)
})

test('the markup of every static part is good HTML', async () => {
  const body = `---
id: more/other
title: Other
idea: Another idea.
minutes: 4
edition: 1
---

<Callout kind="tip">Words with \`code\`.</Callout>

<Compare>
  <Before label="Vague" why="No limit.">Write about it.</Before>
  <After label="Clear" why="One reader, one limit.">

Write **ninety** words.

  </After>
</Compare>

<PromptBreakdown>
  <Part label="Role" why="Sets the view.">You are an editor.</Part>
  <Part label="Limit">At most ninety words.</Part>
</PromptBreakdown>

<DataTable caption="Two rows">

| Name | Count |
|---|--:|
| **One** | 1 |
| Two | 2 |

</DataTable>

<DataTable src="rows.csv" caption="From a file" />

<KeyPoints>

- One
- Two

</KeyPoints>

<Steps>

1. First
2. Second

</Steps>

<Recall id="more/other/recall" question="What?" answer="This." />

<details><summary>More</summary>Inside.</details>

Press <kbd>Esc</kbd>, and <Term id="token">tokens</Term> twice: <Term id="token">tokens</Term>.

<Checklist id="more/other/list">
  <Item id="one">Check the date.</Item>
</Checklist>

<Acknowledge policy="use-of-ai" edition={1}>I have read it.</Acknowledge>
`
  const { courses, faults } = await build({ ...second, 'courses/02.more/01.other.mdx': body, 'courses/02.more/rows.csv': 'A,B\n"x, y",2\n' })
  expect(faults.filter((fault) => fault.level === 'error' && fault.file.includes('02.more'))).toEqual([])
  const nodes = courses[1]?.lessons[0]?.tree.nodes ?? []
  expect(nodes.flatMap((node) => (node.kind === 'island' ? [node.name] : []))).toEqual(['Checklist', 'Acknowledge'])
  const html = nodes.map((node) => (node.kind === 'html' ? node.html : '')).join('\n')
  expect(html).toContain('<th scope="col">Name</th>')
  expect(html).toContain('<td>x, y</td>')
  const validator = new HtmlValidate({ extends: ['html-validate:standard', 'html-validate:a11y'], rules: { 'void-style': 'off' } })
  const first = (courses[0]?.lessons[0]?.tree.nodes ?? []).map((node) => (node.kind === 'html' ? node.html : '')).join('\n')
  for (const page of [html, first]) {
    const report = await validator.validateString(page)
    expect(report.results.flatMap((result) => result.messages.map((message) => `${message.ruleId}: ${message.message}`))).toEqual([])
  }
})

test('a version is the words, the labs and the pictures, and nothing that an editor leaves behind', async () => {
  const hashOf = async (changes: Record<string, string>) => {
    const built = await build(changes)
    await folder.remove()
    return built.courses[0]?.lessons[0]?.hash
  }
  const hash = await hashOf({})
  expect(await hashOf({ 'courses/01.basics/01.first.mdx': lesson.replaceAll('\n', '  \r\n').replaceAll('---  ', '---') })).toBe(hash)
  expect(await hashOf({ 'courses/01.basics/01.first.mdx': lesson.replace('A prompt is a brief, and', 'A prompt is a short brief, and') })).not.toBe(hash)
  expect(await hashOf({ 'courses/01.basics/img/plan.svg': '<svg viewBox="0 0 1 1"/>' })).not.toBe(hash)
})

test('a block keeps its id while its words stay, wherever it moves', async () => {
  const idOf = async (text: string) => {
    const built = await build({ 'courses/01.basics/01.first.mdx': text })
    await folder.remove()
    return built.courses[0]?.lessons[0]?.blocks.find((block) => block.words.startsWith('A prompt is a brief'))?.id
  }
  const id = await idOf(lesson)
  expect(id).toMatch(/^b-[0-9a-f]{8}$/)
  expect(await idOf(lesson.replace('A prompt is a brief, and', 'Before it.\n\nA prompt is a brief, and'))).toBe(id)
})

test('the catalogue is found by address and by id, and knows neighbours, outline and totals', async () => {
  const extra = { 'courses/01.basics/02.second.mdx': '---\nid: basics/second\ntitle: Second\nidea: An idea.\nminutes: 4\nedition: 1\n---\n\nWords.\n' }
  const catalogue = indexed(await build(extra))
  const found = catalogue.courseBySlug('basics')
  expect(catalogue.lessonBySlug('basics', 'second')?.lesson.id).toBe('basics/second')
  expect(catalogue.quizById('basics/first/quiz')?.lesson.slug).toBe('first')
  expect(catalogue.labById('basics/first/lab')?.item.title).toBe('Ask for two facts')
  expect(catalogue.lessonBySlug('basics', 'none')).toBeNull()
  expect(neighbours(found ?? never(), 'basics/second')).toMatchObject({ position: 2, total: 2, previous: { slug: 'first' }, next: null })
  expect(totals(found ?? never())).toEqual({ lessons: 2, minutes: 8, quizzes: 1, labs: 1 })
  expect(contentVersions(catalogue).courses[0]?.items).toEqual([{ lessonId: 'basics/first', required: true, rule: 'all' }, { lessonId: 'basics/second', required: true, rule: 'confirm' }])
})

function never(): never {
  throw new Error('The course is missing')
}
