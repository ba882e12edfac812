import type { Locator, Page } from 'playwright/test'

import { course, first, firstLesson, pathOf } from '#test/support/answers.ts'
import { expect, test, type Handle } from '#test/support/e2e.ts'
import type { FurnishedHouse } from '#test/support/furnished-house.ts'
import { settled } from '#test/support/settled.ts'

/**
 * Pictures of parts rather than of whole pages: a change shows where it is, and another lesson's words change nothing here.
 * Take them again, after looking at the difference, with: npx playwright test test/visual --update-snapshots
 */
const comparison = { maxDiffPixelRatio: 0.02, animations: 'disabled', caret: 'hide' } as const

/** In a window this low the header does not stick, so it is in no picture of something else. */
const low = 380

test.describe('the gallery', () => {
  for (const [section, schemes] of [
    ['button', ['light', 'dark']],
    ['fields', ['light']],
    ['choices', ['light']],
    ['banner', ['light']],
    ['timeline', ['light', 'dark']],
    ['check-list', ['light']],
    ['badge-and-status', ['dark']],
    ['table', ['light']],
    ['question', ['light']],
  ] as const) {
    for (const colorScheme of schemes) {
      test(`${section} looks as it did, in ${colorScheme}`, async ({ visit, house }) => {
        const page = await visit(null, { at: house, colorScheme, viewport: { width: 1000, height: low } })
        await page.goto('/gallery')
        await settled(page)
        await same(page.locator(`[data-gallery="${section}"]`), `gallery-${section}-${colorScheme}.png`)
      })
    }
  }
})

type Shown = { name: string; who: Handle | null; path: (house: FurnishedHouse) => string; part: (page: Page) => Locator; mask?: (page: Page) => Locator[]; width?: number; colorScheme?: 'light' | 'dark' }

const pages: readonly Shown[] = [
  { name: 'front-door', who: null, path: () => '/', part: (page) => page.getByRole('heading', { level: 1 }).locator('..') },
  { name: 'home-under-way', who: 'amir', path: () => '/', part: (page) => page.locator('section.resume') },
  { name: 'lesson-head-dark', who: 'lena', path: () => pathOf(firstLesson), part: (page) => page.locator('.lesson-head'), colorScheme: 'dark' },
  { name: 'lesson-head-phone', who: 'lena', path: () => pathOf(firstLesson), part: (page) => page.locator('.lesson-head'), width: 375 },
  { name: 'lab-result', who: 'lena', path: ({ made }) => `/learn/lab-attempts/${made.passedRun}`, part: (page) => page.getByRole('group', { name: 'Checks' }) },
  { name: 'end-earned', who: 'lena', path: () => `/learn/${course.slug}/end`, part: (page) => page.locator('.end .page-head'), mask: (page) => [page.locator('.end .page-lead')] },
  { name: 'certificate', who: 'lena', path: ({ made }) => `/certificates/${made.credential}`, part: (page) => page.locator('.certificate'), mask: (page) => [page.locator('.certificate-dates dd'), page.locator('.certificate-verify')] },
  { name: 'header-phone', who: 'lena', path: () => '/learn', part: (page) => page.locator('header.header'), width: 375 },
]

for (const { name, who, path, part, mask, width = 1280, colorScheme = 'light' } of pages) {
  test(`${name} looks as it did`, async ({ visit, furnished }) => {
    const page = await visit(who, { at: furnished.house, colorScheme, viewport: { width, height: 900 } })
    await page.goto(path(furnished))
    await settled(page)
    await same(part(page), `${name}.png`, mask?.(page))
  })
}

test('the lab page in the editor looks as it did', async ({ visit, furnished }) => {
  const page = await visit('lena', { at: furnished.house })
  await page.goto(`/learn/${first(firstLesson.labs).id}`)
  await settled(page)
  await same(page.locator('.lab-task').first(), 'lab-task.png')
})

async function same(part: Locator, picture: string, mask: Locator[] = []): Promise<void> {
  await expect(part).toBeVisible()
  await expect(part).toHaveScreenshot(picture, { ...comparison, mask })
}
