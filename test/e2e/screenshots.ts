import { mkdirSync, statSync } from 'node:fs'
import { type BrowserContextOptions, chromium, type Locator, type Page } from 'playwright'

import { course, first, firstLesson, pathOf } from '#test/support/answers.ts'
import { takeLessons } from '#test/support/by-form.ts'
import type { Handle } from '#test/support/e2e.ts'
import { furnish } from '#test/support/furnished-house.ts'
import { askAs, post } from '#test/support/http.ts'
import { startHouse } from '#test/support/running-house.ts'
import { settled } from '#test/support/settled.ts'
import { findChromium } from '#test/support/chromium.mjs'

/** `npm run screenshots`: takes the README's pictures again, from the build, with the demo people in the places where they have got to. */
const directory = 'test/visual/readme'
mkdirSync(directory, { recursive: true })
const { house, made } = await furnish(await startHouse())
const lab = first(firstLesson.labs)
const hana = await askAs('hana', house)
await takeLessons(hana, 0)
// A card number that belongs to nobody, so that the gateway has something to mask.
await hana('/learn/labs/attempts', post({ lab: lab.id, prompt: `${lab.good.prompt}\n\nThe customer’s card is 4111 1111 1111 1111.`, key: crypto.randomUUID() }))
const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox', '--font-render-hinting=none'] })

await picture('home', 'amir', '/')
const underWay = pathOf(course.lessons[2] ?? firstLesson)
await picture('lesson', 'amir', underWay)
await picture('lesson-dark', 'amir', underWay, { colorScheme: 'dark' })
await picture('lesson-phone', 'amir', underWay, { viewport: { width: 390, height: 780 } })
await picture('lab', 'hana', `/learn/${lab.id}`)
await picture('gateway', 'hana', `/learn/${lab.id}`, { viewport: { width: 1280, height: 2200 } }, (page) => page.locator('.run-case').first())
await picture('certificate', 'lena', `/certificates/${made.credential}`)
await picture('ai-day', 'lena', '/events/ai-day-winter')
await picture('agenda', 'lena', '/events/ai-day-winter/agenda', { viewport: { width: 1280, height: 1000 } })
await picture('ticket-phone', 'lena', '/events/ai-day-winter/ticket', { viewport: { width: 390, height: 780 }, colorScheme: 'dark' })
await picture('office-hours', 'lena', '/office-hours')
await picture('rotation', 'amir', '/rotations', { viewport: { width: 1280, height: 1000 } })
await browser.close()
await house.stop()
console.log(`Pictures of ${course.title} are in ${directory}`)

/** The window, or one part of the page. */
async function picture(name: string, who: Handle, path: string, options: BrowserContextOptions = {}, part?: (page: Page) => Locator): Promise<void> {
  const context = await browser.newContext({ baseURL: house.address, viewport: { width: 1280, height: 800 }, locale: 'en-GB', timezoneId: 'Europe/London', reducedMotion: 'reduce', ...options })
  await context.request.get(`/sign-in/demo/${who}`)
  const page = await context.newPage()
  await page.goto(path)
  await settled(page)
  const file = `${directory}/${name}.png`
  await (part?.(page) ?? page).screenshot({ path: file, animations: 'disabled', caret: 'hide' })
  console.log(`  ${file}, ${Math.round(statSync(file).size / 1024)} kB`)
  await context.close()
}
