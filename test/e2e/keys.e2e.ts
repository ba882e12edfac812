import { course, first, firstLesson, pathOf } from '#test/support/answers.ts'
import { expect, test } from '#test/support/e2e.ts'

const [, secondLesson] = course.lessons

test('[L60] a lesson can be worked by single keys: n, p, g o, /, e and ?', async ({ visit, furnished }) => {
  const page = await visit('lena', { at: furnished.house })
  await page.goto(pathOf(firstLesson))
  await expect(page.locator('[data-shortcut="n"]')).toBeVisible()
  await page.waitForLoadState('networkidle') // the keys come with the script
  const heading = (name: string | undefined) => page.getByRole('heading', { level: 1, name: name ?? '' })

  await page.keyboard.press('n')
  await expect(heading(secondLesson?.title)).toBeVisible()
  await page.keyboard.press('p')
  await expect(heading(firstLesson.title)).toBeVisible()

  await page.keyboard.press('g')
  await page.keyboard.press('o')
  await expect(page.locator('[data-shortcut="g o"]')).toBeFocused()

  await page.keyboard.press('/')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()

  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeHidden()

  await page.keyboard.press('e')
  const prompt = page.getByRole('region', { name: `Lab: ${first(firstLesson.labs).title}` }).getByRole('textbox')
  await expect(prompt).toBeFocused()
  await page.keyboard.press('End')
  await page.keyboard.type('np?/')
  await expect(prompt).toHaveValue(/np\?\//)
  await expect(heading(firstLesson.title), 'while typing, a letter is a letter').toBeVisible()
  await page.keyboard.press('Escape')
  await expect(prompt).not.toBeFocused()
})

test('the palette finds a lesson by its name and goes there', async ({ visit, furnished }) => {
  const page = await visit('lena', { at: furnished.house })
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.waitForLoadState('networkidle')
  await page.keyboard.press('ControlOrMeta+k')
  await page.getByRole('dialog').getByRole('combobox').or(page.getByRole('dialog').getByRole('searchbox')).first().fill(course.title.slice(0, 12))
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`/learn/${course.slug}`))
})

test('single keys can be switched off, on this device', async ({ visit, furnished }) => {
  const page = await visit('hana', { at: furnished.house })
  await page.goto(`/learn/${course.slug}`)
  await page.waitForLoadState('networkidle')
  await page.keyboard.press('?')
  await page.getByRole('dialog').getByRole('button', { name: 'Switch them off' }).click()
  await expect(page.getByText('single keys are off')).toBeVisible()
  await page.reload()
  await page.waitForLoadState('networkidle')
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toBeHidden()
})
