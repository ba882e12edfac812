import type { CatalogueFile, CompiledCourse } from '#app/platform/content/compiled.ts'
import { course, first, firstLesson, pathOf } from '#test/support/answers.ts'
import { takeLessons } from '#test/support/by-form.ts'
import { expect, test } from '#test/support/e2e.ts'
import { askAs } from '#test/support/http.ts'
import type { RunningHouse } from '#test/support/running-house.ts'

/** The same catalogue, its first course cut down to one lesson that is finished by reading it. */
function readingCourse(built: CatalogueFile): CatalogueFile {
  const [one, ...others] = built.courses
  const lesson = one && first(one.lessons)
  const reading: CompiledCourse[] = one && lesson ? [{ ...one, hash: 'reading', lessons: [{ ...lesson, hash: 'reading', done: 'confirm', quizzes: [], labs: [], tree: { nodes: lesson.tree.nodes.filter((node) => node.kind === 'html') } }] }] : []
  return { ...built, courses: [...reading, ...others] }
}

test('[L1] Next pressed in two tabs at once: one tick, one completion, one credential', async ({ ownHouse, visit }) => {
  const house = await ownHouse({ catalogue: readingCourse })
  await takeLessons(await askAs('lena', house), 0)
  const here = await visit('lena', { at: house })
  const there = await here.context().newPage()
  const next = (page: typeof here) => page.getByRole('navigation', { name: 'Back and on' }).getByRole('button')
  for (const page of [here, there]) {
    await page.goto(pathOf(firstLesson))
    await expect(next(page)).toBeVisible()
  }
  await Promise.all([next(here).click(), next(there).click()])
  for (const page of [here, there]) {
    await expect(page).toHaveURL(new RegExp(`/learn/${course.slug}/end$`))
    await expect(page.getByRole('heading', { level: 1 })).toContainText(course.credential?.achievement ?? '')
  }
  expect(await counts(house)).toEqual({ ticks: 1, completions: 1, credentials: 1 })

  // And back: pressed again on the old page, it changes nothing.
  await here.goBack()
  await expect(here.getByRole('heading', { level: 1, name: firstLesson.title })).toBeVisible()
  expect(await counts(house)).toEqual({ ticks: 1, completions: 1, credentials: 1 })
})

async function counts({ dataDirectory }: RunningHouse) {
  const { connect } = await import('#db/dialect')
  const { ticks, courseCompletions } = await import('#db/schema/learning.ts')
  const { credentials } = await import('#db/schema/credentials.ts')
  const db = await connect({ url: `${dataDirectory}/fieldhouse.db` })
  const all = await Promise.all([db.read.select().from(ticks), db.read.select().from(courseCompletions), db.read.select().from(credentials)])
  await db.close()
  return { ticks: all[0].length, completions: all[1].length, credentials: all[2].length }
}
