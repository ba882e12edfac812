import { AxeBuilder } from '@axe-core/playwright'
import { readFileSync } from 'node:fs'

import { access } from '#app/auth/access.ts'
import { expect, test } from '#test/support/e2e.ts'
import { shownPages } from '#test/support/furnished-house.ts'
import { settled, still } from '#test/support/settled.ts'

/** Every page in every state, in both themes and at 400 % zoom of a desktop window (WCAG 1.4.10: 320 by 256 CSS pixels). */
test('each route that shows a page is in the list of pages', () => {
  const withPage = Object.keys(access).filter((id) => /^export default/m.test(source(id)) && id !== 'routes/sign-in-demo')
  expect(withPage.filter((id) => !shownPages.some(({ route }) => route === id))).toEqual([])
})

for (const { name, who, path, status = 200 } of shownPages) {
  test(`[L60] ${name}: axe finds nothing in light and in dark, and at 320 px and 400 % zoom nothing is cut off or covered`, async ({ visit, watch, furnished }) => {
    if (status !== 200) watch.expect(/the server responded with a status of 4/)
    const page = await visit(who, { at: furnished.house, colorScheme: 'light' })
    const response = await page.goto(path(furnished.made))
    expect(response?.status()).toBe(status)
    await settled(page)
    expect(await violations(page, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }), 'light').toEqual([])
    // A theme is other values of the same tokens, so in the dark only what looks at colours can differ.
    await page.emulateMedia({ colorScheme: 'dark' })
    await still(page)
    expect(await violations(page, { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } }), 'dark').toEqual([])
    await page.setViewportSize({ width: 320, height: 256 })
    await still(page)
    expect(await wider(page)).toEqual([])
    await page.getByRole('heading', { level: 1 }).first().scrollIntoViewIfNeeded()
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeInViewport()
    expect(await covered(page), 'share of the window that stays covered while scrolling').toBeLessThan(0.5)
  })
}

type Page = Parameters<typeof settled>[0]
type RunOptions = Parameters<AxeBuilder['options']>[0]

/** Without the second page that the library opens to gather what stands in frames: there are none. */
async function violations(page: Page, options: RunOptions): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().options(options).analyze()
  return violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help}: ${node.target.join(' ')} ${node.html.slice(0, 160)} ${node.any[0]?.message ?? ''}`))
}

/** What makes the page scroll sideways, if it does. */
function wider(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth
    if (document.documentElement.scrollWidth <= width) return []
    const parts = [...document.querySelectorAll('body *')].filter((part) => part.getBoundingClientRect().right > width + 1)
    return [`the page is ${document.documentElement.scrollWidth} px wide`, ...parts.slice(-5).map((part) => part.outerHTML.slice(0, 120))]
  })
}

/** Sticky and fixed parts leave room for reading. */
function covered(page: Page): Promise<number> {
  return page.evaluate(() => {
    const stuck = [...document.querySelectorAll('body *')].filter((part) => /^(fixed|sticky)$/.test(getComputedStyle(part).position) && (part as HTMLElement).checkVisibility({ visibilityProperty: true, opacityProperty: true }))
    window.scrollTo(0, document.documentElement.scrollHeight / 2)
    const bars = stuck.map((part) => part.getBoundingClientRect()).filter(({ width, height, bottom, top }) => width > 200 && height > 0 && (Math.abs(top) < 2 || Math.abs(bottom - innerHeight) < 2))
    return bars.reduce((sum, { height }) => sum + height, 0) / innerHeight
  })
}

function source(id: string): string {
  for (const ending of ['tsx', 'ts']) {
    try {
      return readFileSync(`app/${id}.${ending}`, 'utf8')
    } catch {
      // the other ending
    }
  }
  throw new Error(`There is no file for ${id}`)
}
