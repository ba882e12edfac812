import type { Page } from 'playwright/test'

import { first, firstLesson, pathOf } from '#test/support/answers.ts'
import { takeLessons } from '#test/support/by-form.ts'
import { expect, type Handle, test, type Visit } from '#test/support/e2e.ts'
import { failingPrompt, refusedPrompt } from '#test/support/furnished-house.ts'
import { tabTo } from '#test/support/hands.ts'
import { askAs, post } from '#test/support/http.ts'
import type { RunningHouse } from '#test/support/running-house.ts'
import { slowModel } from '#test/support/slow-model.ts'

const lab = first(firstLesson.labs)
const bad = first(lab.bad)

test('a prompt that misses is told by name which checks it fails, why, and what to try; what the gateway did stands beside the answer', async ({ visit, house }) => {
  const page = await openLab(visit, house, 'maya')
  await runPrompt(page, failingPrompt)
  await expect(section(page).getByText(/^Not passed yet: \d+ of \d+ checks$/).filter({ visible: true }).first()).toBeVisible()
  for (const id of bad.fails) {
    const check = section(page).getByRole('listitem').filter({ hasText: words(id) }).filter({ hasText: 'Not yet' }).first()
    await expect(check, id).toBeVisible()
    const hint = lab.graders.find((grader) => grader.id === id)?.hint
    if (hint) await expect(section(page).getByText(plain(hint)).first()).toBeVisible()
  }
  const gateway = section(page).locator('details.gateway').first()
  await expect(gateway).toContainText('What the gateway did')
  if ((await gateway.getAttribute('open')) === null) await gateway.locator('summary').click()
  const steps = gateway.getByRole('list', { name: 'What the gateway did' }).getByRole('listitem')
  await expect(steps.first()).toBeVisible()
  expect(await steps.count()).toBeGreaterThanOrEqual(8)
  for (const step of ['Who is asking', 'Personal data and secrets', 'What it may cost', 'The model']) await expect(gateway).toContainText(step)
})

test('a card number in a prompt is masked before it leaves, and the page shows what left', async ({ visit, house }) => {
  const page = await openLab(visit, house, 'hana')
  await runPrompt(page, `${lab.good.prompt}\n\nThe customer’s card is 4111 1111 1111 1111.`)
  const sent = section(page).locator('.gateway-sent').first()
  await expect(sent).toBeVisible()
  await expect(sent).toContainText('[CARD_1]')
  await expect(sent).not.toContainText('4111')
})

test('[L21] a prompt that the gateway stops costs no attempt, says why, and links to the lesson about it', async ({ visit, house }) => {
  const page = await openLab(visit, house, 'oskar')
  await runPrompt(page, refusedPrompt)
  await expect(section(page).getByText('The gateway stopped this prompt').filter({ visible: true }).first()).toBeVisible()
  await expect(section(page).getByText(/did not cost you an attempt/)).toBeVisible()
  await page.reload()
  await expect(section(page).getByText(/as many( attempts)? as you like/)).not.toContainText(/[1-9] attempts? so far/)
  const why = section(page).getByRole('link', { name: /^Read why/ })
  expect((await page.request.get((await why.getAttribute('href')) ?? '')).status()).toBe(200)
})

test('[L21] an outage of the model costs no attempt and says so', async ({ visit, ownHouse, watch }) => {
  const model = await slowModel()
  model.goDown()
  const house = await ownHouse({ env: model.env })
  watch.expect(/a model provider fails/)
  const page = await openLab(visit, house, 'lena', { licensed: true })
  await section(page).getByLabel('Model').selectOption(model.id)
  await runPrompt(page, lab.good.prompt)
  await expect(section(page).getByText('No answer came').filter({ visible: true }).first()).toBeVisible({ timeout: 45_000 })
  await expect(section(page).getByText(/did not cost you an attempt/)).toBeVisible()
  await model.stop()
})

test('[L24] a tab closed in the middle of a run: the result is there on return', async ({ visit, ownHouse }) => {
  const model = await slowModel()
  const house = await ownHouse({ env: model.env })
  const page = await openLab(visit, house, 'lena', { licensed: true })
  await section(page).getByLabel('Model').selectOption(model.id)
  await runPrompt(page, lab.good.prompt)
  await model.asked()
  await expect(section(page).locator('.answer').first()).toContainText(/^Well, let me/)
  await page.close()

  const back = await page.context().newPage()
  await back.goto(pathOf(firstLesson))
  await expect(section(back).getByRole('button', { name: /^Running/ }), 'the run goes on and is watched again').toBeVisible()
  await expect(section(back).locator('.answer').first()).toContainText(/^Well, let me/)
  await back.close()
  model.answer(', the notice does not state it: not stated.')

  const later = await page.context().newPage()
  await expect(async () => {
    await later.goto(pathOf(firstLesson))
    await expect(section(later).getByText(/^(Passed|Not passed yet): \d+ of \d+ checks$/).filter({ visible: true }).first()).toBeVisible({ timeout: 1000 })
  }).toPass()
  await expect(section(later).locator('.answer').first()).toContainText('not stated')
  await model.stop()
})

test('[L20] Run pressed twice is one attempt and one run; the same form sent twice finds the same attempt', async ({ visit, house }) => {
  const page = await openLab(visit, house, 'ana')
  await prompt(page).fill(failingPrompt)
  await section(page).getByRole('button', { name: /^Run/ }).dblclick()
  await expect(section(page).getByText(/^Not passed yet: \d+ of \d+ checks$/).filter({ visible: true }).first()).toBeVisible()
  await expect(section(page).getByText(/1 attempt so far/)).toBeVisible()

  const ask = await askAs('ana', house)
  const key = crypto.randomUUID()
  const sends = await Promise.all([1, 2, 3].map(() => ask('/learn/labs/attempts', { ...post({ lab: lab.id, prompt: failingPrompt, key }), headers: { Accept: 'application/json' } })))
  const ids = new Set(await Promise.all(sends.map(async (sent) => ((await sent.json()) as { attemptId: string }).attemptId)))
  expect(ids.size).toBe(1)
})

test('[L56] the editor is open on one page, where alone inline style is allowed; its worker may run, Ctrl and Enter run the prompt, Tab and Escape leave', async ({ visit, house }) => {
  const page = await openLab(visit, house, 'ada')
  const lessonPolicy = (await page.request.get(pathOf(firstLesson))).headers()['content-security-policy'] ?? ''
  expect(lessonPolicy).not.toContain('unsafe')
  const opened = page.waitForResponse((response) => new URL(response.url()).pathname === `/learn/${lab.id}`)
  await section(page).getByRole('link', { name: /editor/i }).click()
  const policy = (await opened).headers()['content-security-policy'] ?? ''
  expect(policy).toContain("style-src 'self' 'unsafe-inline'")
  expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe/)
  await expect(page.locator('.monaco-editor .view-line').first()).toBeVisible()
  // The editor starts its worker when a feature asks for one; under this policy it may, and it loads.
  const worker = page.waitForEvent('worker')
  await page.evaluate(() => new Promise<void>((loaded, failed) => {
    const own = new Worker('/monaco/editor.worker.js')
    own.onerror = ({ message }) => failed(new Error(message))
    own.onmessage = () => loaded()
    own.postMessage({})
    setTimeout(loaded, 500) // no answer is fine: what would come is an error
  }))
  expect((await worker).url()).toContain('/monaco/')

  const inEditor = () => page.evaluate(() => document.activeElement?.closest('.monaco-editor') !== null)
  await page.locator('.monaco-editor .view-lines').first().click()
  await expect.poll(inEditor).toBe(true)
  await page.keyboard.press('Tab')
  await expect.poll(inEditor, 'Tab leaves the editor').toBe(false)
  await page.keyboard.press('Shift+Tab')
  await expect.poll(inEditor).toBe(true)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: /^Run/ })).toBeFocused()

  await page.locator('.monaco-editor .view-lines').first().click()
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.insertText(failingPrompt)
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(page.getByText(/^Not passed yet: \d+ of \d+ checks$/).filter({ visible: true }).first()).toBeVisible()
})

test('a prompt that was typed and not run is still there after the tab was closed', async ({ visit, house }) => {
  const page = await openLab(visit, house, 'oskar')
  await tabTo(page, prompt(page))
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.insertText('Half a thought about')
  await page.close()
  const back = await page.context().newPage()
  await back.goto(pathOf(firstLesson))
  await expect(prompt(back)).toHaveValue('Half a thought about')
})

const section = (page: Page) => page.getByRole('region', { name: `Lab: ${lab.title}` })
const prompt = (page: Page) => section(page).getByRole('textbox', { name: /^Your (prompt|instructions)/ })

async function openLab(visit: Visit, house: RunningHouse, who: Handle, { licensed = false } = {}): Promise<Page> {
  await takeLessons(await askAs(who, house), licensed ? undefined : 0)
  const page = await visit(who, { at: house })
  await page.goto(pathOf(firstLesson))
  await expect(section(page)).toBeVisible()
  return page
}

async function runPrompt(page: Page, text: string): Promise<void> {
  await prompt(page).fill(text)
  await section(page).getByRole('button', { name: /^Run/ }).click()
}

/** A grader's id as the page says it. */
function words(id: string): RegExp {
  return new RegExp(id.replaceAll('-', ' '), 'i')
}

function plain(markdown: string): string {
  return markdown.split(/[`*_“”]/)[0]?.trim().slice(0, 40) ?? ''
}
