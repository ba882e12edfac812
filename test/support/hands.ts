import { expect, type Locator, type Page } from 'playwright/test'

import type { Hands } from './newcomer.ts'

/** A pointer for everything but text. An option is pressed where a person would: on its words. */
export const mouse: Hands = {
  press: (_, target) => target.click(),
  choose: async (_, box) => {
    await box.locator('xpath=ancestor::label').click()
    await expect(box).toBeChecked()
  },
  write: async (_, field, text) => {
    await field.click()
    await field.fill(text)
  },
  order: async (_, question, steps) => orderBy((button) => button.click(), question, steps),
}

/** Tab, Enter, Space and arrows. Nothing is focused but by the keys. */
export const keyboard: Hands = {
  press: async (page, target) => {
    await tabTo(page, target)
    await page.keyboard.press('Enter')
  },
  choose: async (page, box) => {
    if ((await box.getAttribute('type')) === 'checkbox') {
      await tabTo(page, box)
      await page.keyboard.press('Space')
    } else {
      await chooseRadio(page, box)
    }
    await expect(box).toBeChecked()
  },
  write: async (page, field, text) => {
    await tabTo(page, field)
    await page.keyboard.press('ControlOrMeta+A')
    await page.keyboard.insertText(text)
    await expect(field).toHaveValue(text)
  },
  order: async (page, question, steps) =>
    orderBy(
      async (button) => {
        await tabTo(page, button)
        await page.keyboard.press('Enter')
      },
      question,
      steps,
    ),
}

/** A pointer, and a browser that runs no script. */
export const withoutScript: Hands = {
  ...mouse,
  order: async (_, question, steps) => {
    for (const [at, step] of steps.entries()) await question.locator(`select[name$=".${step}"]`).selectOption(String(at + 1))
  },
}

/** Tab, or Shift and Tab for what lies behind, until the target has the focus. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible()
  for (let presses = 0; presses < 400; presses++) {
    const way = await target.evaluate((element) => {
      const here = document.activeElement
      if (here === element) return null
      return here && here !== document.body && here.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING ? 'Shift+Tab' : 'Tab'
    })
    if (!way) return
    await page.keyboard.press(way)
  }
  throw new Error(`Tab does not reach ${target}`)
}

/** A group of radio buttons is one stop for Tab; arrows move inside it, and Space chooses the first. */
async function chooseRadio(page: Page, radio: Locator): Promise<void> {
  const name = (await radio.getAttribute('name')) ?? ''
  const group = page.locator(`input[type=radio][name="${name}"]`)
  const wanted = await radio.getAttribute('value')
  await tabTo(page, group.first())
  for (let presses = 0; presses < (await group.count()); presses++) {
    if ((await page.evaluate(() => (document.activeElement as HTMLInputElement | null)?.value)) === wanted) break
    await page.keyboard.press('ArrowDown')
  }
  await page.keyboard.press('Space')
}

/** Moves each step up to its place, from the first on. */
async function orderBy(press: (button: Locator) => Promise<void>, question: Locator, steps: readonly string[]): Promise<void> {
  const inputs = question.locator('input[type=hidden]')
  const now = () => inputs.evaluateAll((all) => all.map((input) => (input as HTMLInputElement).value))
  await expect(inputs).toHaveCount(steps.length)
  for (const [place, step] of steps.entries()) {
    for (let at = (await now()).indexOf(step); at > place; at--) {
      await press(question.getByRole('listitem').nth(at).getByRole('button', { name: /^Move up/ }))
      await expect(inputs.nth(at - 1)).toHaveValue(step)
    }
  }
}
