import { mkdirSync, statSync } from 'node:fs'
import { type BrowserContextOptions, chromium, type Page } from 'playwright'

import { course, first, firstLesson, pathOf } from '#test/support/answers.ts'
import type { Handle } from '#test/support/e2e.ts'
import { furnish } from '#test/support/furnished-house.ts'
import { startHouse } from '#test/support/running-house.ts'
import { settled } from '#test/support/settled.ts'
import { findChromium } from '#test/support/chromium.mjs'

/** `npm run screenshots`: takes the README's pictures again, from the build, with the demo people in the places where they have got to. */
const directory = 'test/visual/readme'
mkdirSync(directory, { recursive: true })
const { house, made } = await furnish(await startHouse())
const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox', '--font-render-hinting=none'] })

await picture('home', 'amir', '/')
await picture('lesson', 'lena', pathOf(firstLesson))
await picture('lesson-dark', 'lena', pathOf(firstLesson), { colorScheme: 'dark' })
await picture('lesson-phone', 'lena', pathOf(firstLesson), { viewport: { width: 390, height: 780 } })
await picture('lab', 'maya', `/learn/${first(firstLesson.labs).id}`, {}, async (page) => {
  const gateway = page.locator('details.gateway').first()
  if ((await gateway.getAttribute('open')) === null) await gateway.locator('summary').click()
  await page.evaluate(() => window.scrollTo(0, 0))
  await page.setViewportSize({ width: 1280, height: 1500 })
})
await picture('certificate', 'lena', `/certificates/${made.credential}`)
await browser.close()
await house.stop()
console.log(`Pictures of ${course.title} are in ${directory}`)

async function picture(name: string, who: Handle, path: string, options: BrowserContextOptions = {}, before: (page: Page) => Promise<void> = async () => undefined): Promise<void> {
  const context = await browser.newContext({ baseURL: house.address, viewport: { width: 1280, height: 800 }, locale: 'en-GB', timezoneId: 'Europe/London', reducedMotion: 'reduce', ...options })
  await context.request.get(`/sign-in/demo/${who}`)
  const page = await context.newPage()
  await page.goto(path)
  await settled(page)
  await before(page)
  const file = `${directory}/${name}.png`
  await page.screenshot({ path: file, animations: 'disabled', caret: 'hide' })
  console.log(`  ${file}, ${Math.round(statSync(file).size / 1024)} kB`)
  await context.close()
}
