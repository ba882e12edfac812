import { afterEach, describe, expect, test } from 'vitest'
import { checkContent } from './check-content.ts'
import { nextLock } from './ids-lock.ts'
import { readContent } from './read-content.ts'
import { contentFolder, course, lab, lesson } from './test-content.ts'

const today = '2026-11-23'
let folder: Awaited<ReturnType<typeof contentFolder>>
afterEach(() => folder.remove())

const about = 'courses/01.basics/course.mdx'
const first = 'courses/01.basics/01.first.mdx'
const firstLab = 'courses/01.basics/labs/first.lab.yaml'

async function faults(changes: Record<string, string | null>, options: { lock?: boolean } = { lock: false }) {
  folder = await contentFolder(changes)
  return checkAgain(options)
}

async function checkAgain(options: { lock?: boolean } = {}) {
  return checkContent(await readContent(folder.root), { today, ...options }).faults.map((fault) => `${fault.file.replace(/^.*courses\//, '').replace(/^.*\//, '')}:${fault.line} ${fault.code}`)
}

test('a good course has no fault', async () => {
  expect(await faults({})).toEqual([])
})

describe('what files say about each other', () => {
  const another = (id: string, needs: string) => course.replace('id: basics', `id: ${id}`).replace(/credential:\n.*\n/, '').replace('ownerTeam', `prerequisites: [{ course: ${needs} }]\nownerTeam`)
  const plain = (id: string) => `---\nid: ${id}/one\ntitle: One\nidea: An idea.\nminutes: 4\nedition: 1\n---\n\nWords.\n`

  test('[L27] two courses that wait for each other are refused', async () => {
    expect(await faults({ 'courses/02.b/course.mdx': another('b', 'c'), 'courses/02.b/01.one.mdx': plain('b'), 'courses/03.c/course.mdx': another('c', 'b'), 'courses/03.c/01.one.mdx': plain('c') })).toEqual(['course.mdx:9 prerequisite-cycle', 'course.mdx:9 prerequisite-cycle'])
  })

  test('[L27] two lessons that wait for each other are refused', async () => {
    const needing = (id: string, need: string) => plain('basics').replace('basics/one', id).replace('edition: 1', `edition: 1\nrequires: [{ lesson: ${need} }]`)
    expect(await faults({ 'courses/01.basics/02.a.mdx': needing('basics/a', 'basics/b'), 'courses/01.basics/03.b.mdx': needing('basics/b', 'basics/a') })).toEqual(expect.arrayContaining(['02.a.mdx:7 prerequisite-cycle', '03.b.mdx:7 prerequisite-cycle']))
  })

  test('[L9] a course without a required lesson is refused', async () => {
    expect(await faults({ [first]: lesson.replace('edition: 1', 'edition: 1\nrequired: false') })).toEqual(['course.mdx:1 empty-course', 'course.mdx:11 no-proof'])
  })

  test('a course without any lesson is refused', async () => {
    expect(await faults({ [first]: null, [firstLab]: null })).toEqual(expect.arrayContaining(['course.mdx:1 empty-course']))
  })

  test('no credential without a quiz or a lab to pass', async () => {
    expect(await faults({ [first]: lesson.replace(/<Quiz[\s\S]*$/, '') })).toEqual(expect.arrayContaining(['course.mdx:11 no-proof', 'first.lab.yaml:1 unused']))
  })

  test('the same id twice is refused where it stands the second time', async () => {
    expect(await faults({ 'courses/01.basics/02.second.mdx': plain('basics').replace('basics/one', 'basics/first') })).toEqual(['02.second.mdx:2 duplicate-id'])
  })

  test.each([
    ['a lab that is not there', [first, lesson.replace('basics/first/lab', 'basics/first/lib')], '01.first.mdx:37 dead-link'],
    ['a term that is not there', [first, lesson.replace('id="token"', 'id="tokn"')], '01.first.mdx:9 dead-link'],
    ['a picture that is not there', [first, lesson.replace('img/plan.svg', 'img/plane.svg')], '01.first.mdx:13 dead-link'],
    ['a lesson that is not there', [first, lesson.replace('A prompt is a brief, and', '[See](/learn/basics/thrid) that')], '01.first.mdx:9 dead-link'],
    ['an anchor that is not there', [first, lesson.replace('A prompt is a brief, and', '[See](#below) that')], '01.first.mdx:9 dead-link'],
    ['a relative link', [first, lesson.replace('A prompt is a brief, and', '[See](02.second.mdx) that')], '01.first.mdx:9 dead-link'],
    ['a slot that is not there', [firstLab, lab.replace('use only {{notice}}', 'use only {{note}}')], 'first.lab.yaml:21 dead-link'],
    ['a grader that is not there', [firstLab, lab.replace('fails: [fee]', 'fails: [fees]')], 'first.lab.yaml:25 dead-link'],
    ['a field that is not there', [firstLab, lab.replace('kind: write', 'kind: write\nkinds: x')], 'first.lab.yaml:4 frontmatter'],
    ['HTML in a task', [firstLab, lab.replace('**fee**', '<b>fee</b>')], 'first.lab.yaml:4 html'],
    ['a script link in a feedback', [first, lesson.replace('No: look again', 'No: [look](javascript:x)')], '01.first.mdx:23 url'],
    ['broken YAML', [firstLab, `${lab}bad: [\n`], 'first.lab.yaml'],
  ])('%s is named with its line', async (_name, [path = '', text = ''], expected) => {
    expect((await faults({ [path]: text })).join('\n')).toContain(expected)
  })

  test('warnings: a review that is due, a lab and a term that nothing uses', async () => {
    const found = await faults({ [about]: course.replace('2026-11-01', '2024-11-01'), [first]: lesson.replace('<PromptLab id="basics/first/lab" />', '').replace('<Term id="token">token</Term>', 'token') })
    expect(found).toEqual(expect.arrayContaining(['course.mdx:10 review-passed', 'first.lab.yaml:1 unused', 'glossary.yaml:1 unused']))
  })
})

describe('[L57] ids are kept in the lock', () => {
  async function locked(changes: Record<string, string | null> = {}) {
    folder = await contentFolder(changes)
    await writeLock()
  }
  async function writeLock() {
    const files = await readContent(folder.root)
    await folder.write('ids.lock.json', nextLock(checkContent(files, { today, lock: false }), files.lock?.text ?? null))
  }

  test('without a lock, and with a new id, the check says how to write it', async () => {
    expect(await faults({}, {})).toEqual(['ids.lock.json:1 lost-id'])
    await writeLock()
    expect(await checkAgain()).toEqual([])
    await folder.write(first, lesson.replace('id="basics/first/quiz"', 'id="basics/first/exam"'))
    expect(await checkAgain()).toEqual(['01.first.mdx:19 lost-id', 'ids.lock.json:1 lost-id'])
  })

  test('a lost id is an error until its lesson is retired, and a retired id never comes back', async () => {
    const second = lesson.replaceAll('basics/first', 'basics/second').replace(/<PromptLab.*\n/, '')
    await locked({ 'courses/01.basics/02.second.mdx': second })
    await folder.remove()
    const lock = (await lockOf({ 'courses/01.basics/02.second.mdx': second })) ?? ''
    expect(await faults({ 'ids.lock.json': lock }, {})).toEqual(['ids.lock.json:1 lost-id', 'ids.lock.json:1 lost-id'])
    await folder.write(about, course.replace('edition: 1', 'edition: 1\nretiredLessons: [basics/second]'))
    expect(await checkAgain()).toEqual([])
    await writeLock()
    await folder.write(about, course)
    await folder.write('courses/01.basics/02.second.mdx', second)
    expect(await checkAgain()).toEqual(expect.arrayContaining(['02.second.mdx:2 duplicate-id']))
  })

  test('a changed key needs a new edition, or a reason; words may change freely', async () => {
    await locked()
    await folder.write(first, lesson.replace('The right-hand answer', 'The answer to the right'))
    expect(await checkAgain()).toEqual([])
    const changed = lesson.replace('<Option correct feedback="Yes', '<Option feedback="Yes').replace('<Option feedback="No', '<Option correct feedback="No')
    await folder.write(first, changed)
    expect(await checkAgain()).toEqual(['01.first.mdx:19 key-changed'])
    await writeLock()
    expect(await checkAgain(), 'writing the lock does not excuse it').toEqual(['01.first.mdx:19 key-changed'])
    await folder.write(first, changed.replace('edition: 1', 'edition: 2'))
    await writeLock()
    expect(await checkAgain()).toEqual([])
    await folder.write(first, lesson.replace('edition: 1', 'edition: 2\nkeyFix: The second option was right all along.'))
    await writeLock()
    expect(await checkAgain()).toEqual([])
    await folder.write(first, changed.replace('edition: 1', 'edition: 2\nkeyFix: The second option was right all along.'))
    expect(await checkAgain(), 'one reason excuses one change').toEqual(['01.first.mdx:20 key-changed'])
  })

  test('a grader of a lab is part of its key', async () => {
    await locked()
    await folder.write(firstLab, lab.replace('GRADER-ARGUMENT', 'OTHER'))
    expect(await checkAgain()).toEqual(['first.lab.yaml:1 key-changed'])
    await folder.write(firstLab, lab.replace('Name the fee', 'Name the amount'))
    expect(await checkAgain()).toEqual([])
  })

  async function lockOf(changes: Record<string, string | null>) {
    folder = await contentFolder(changes)
    await writeLock()
    const lock = (await readContent(folder.root)).lock?.text
    await folder.remove()
    return lock
  }
})
