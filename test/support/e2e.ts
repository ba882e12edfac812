import { type Browser, type BrowserContextOptions, expect, type Page, test as base } from 'playwright/test'

import { furnish, type FurnishedHouse } from './furnished-house.ts'
import type { people } from './people.ts'
import { type RunningHouse, startHouse } from './running-house.ts'
import { Watch } from './watch.ts'

export { expect }

export type Handle = keyof typeof people
type VisitOptions = BrowserContextOptions & { /** Another house than the worker's. */ at?: RunningHouse }
/** A page of a browser of one's own, signed in as that person; null is somebody who has not signed in. */
export type Visit = (who: Handle | null, options?: VisitOptions) => Promise<Page>

/**
 * A server per worker, pages of named people, and a watch over all of them: a test fails on console.error, on an uncaught error, on a breach of
 * the security policy (S4), on a request to another host, and on an error in the server's log.
 */
export const test = base.extend<{ visit: Visit; watch: Watch; ownHouse: typeof startHouse }, { house: RunningHouse; furnished: FurnishedHouse }>({
  house: [
    async ({ browserName: _ }, use) => {
      const house = await startHouse()
      await use(house)
      await house.stop()
    },
    { scope: 'worker' },
  ],
  furnished: [
    async ({ browserName: _ }, use) => {
      const house = await startHouse()
      await use(await furnish(house))
      await house.stop()
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  ownHouse: async ({ watch }, use) => {
    const started: RunningHouse[] = []
    await use(async (options) => {
      const house = await startHouse(options)
      started.push(house)
      watch.house(house)
      return house
    })
    await Promise.all(started.map((house) => house.stop()))
  },
  watch: async ({ house }, use) => {
    const watch = new Watch()
    watch.house(house)
    await use(watch)
    expect(watch.faults(), 'faults seen in pages and in the log of the server').toEqual([])
  },
  visit: async ({ browser, house, watch }, use) => {
    const close: (() => Promise<void>)[] = []
    await use(async (who, { at = house, ...options } = {}) => {
      const context = await contextOf(browser, at, options)
      watch.house(at)
      close.push(() => context.close())
      await watch.context(context, at.address)
      if (who) await context.request.get(`/sign-in/demo/${who}`)
      return context.newPage()
    })
    await Promise.all(close.map((one) => one()))
  },
})

/** Times, sizes and words as in the screenshots; without motion, unless a test is about motion. */
function contextOf(browser: Browser, { address }: RunningHouse, options: BrowserContextOptions) {
  return browser.newContext({ baseURL: address, viewport: { width: 1280, height: 900 }, locale: 'en-GB', timezoneId: 'Europe/London', reducedMotion: 'reduce', ...options })
}
