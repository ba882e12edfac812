import { expect, type Page } from 'playwright/test'

/** The page is as a person would see it after a moment: fonts there, scripts run, nothing loading. */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('load')
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  const opensEditor = (await page.locator('link[href="/monaco/editor.css"]').count()) > 0
  if (opensEditor) await expect(page.locator('.monaco-editor .view-line').first()).toBeVisible()
  await expect(page.locator('.loading-line')).toHaveCount(0)
}

/** What was on its way from one colour to another has arrived. Transitions only: the reading line and a spinner never end. */
export async function still(page: Page): Promise<void> {
  await page.evaluate(() => {
    // Ended, not waited for: a transition that the browser has put to sleep never reports its end.
    for (const animation of document.getAnimations()) if (animation instanceof CSSTransition) animation.finish()
  })
}
