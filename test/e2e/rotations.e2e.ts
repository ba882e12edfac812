import type { Page } from 'playwright/test'

import { demoAssignmentId, demoCohortId } from '#db/seed/rotations.ts'
import { expect, test } from '#test/support/e2e.ts'
import { keyboard, mouse, tabTo, withoutScript } from '#test/support/hands.ts'
import { askAs, post } from '#test/support/http.ts'
import type { Hands } from '#test/support/newcomer.ts'
import { amirsAssignment, thisMonday, waitingLog } from '#test/support/rotation-pages.ts'

const logPath = () => `/rotations/${amirsAssignment}/weeks/${thisMonday()}/log`

/** A member writes and submits; the mentor returns it, it is changed and submitted again, and acknowledged. */
async function weekByWeek(amir: Page, maya: Page, hands: Hands): Promise<void> {
  await amir.goto('/rotations')
  await hands.press(amir, amir.getByRole('link', { name: 'Write this week’s log' }))
  await expect(amir.getByRole('heading', { level: 1, name: /^This week:/ })).toBeVisible()
  await expect(amir.getByRole('complementary')).toContainText('Split the question in two')
  await hands.write(amir, field(amir, 'What you learned'), 'A title alone')
  await hands.press(amir, amir.getByRole('button', { name: 'Submit to Maya' }))
  await expect(amir.getByRole('alert')).toContainText('Write what you did before you submit')
  await expect(field(amir, 'What you learned')).toHaveValue('A title alone')
  await hands.write(amir, field(amir, 'What you did'), 'Moved the register to its place.')
  await hands.press(amir, amir.getByRole('button', { name: 'Save draft' }))
  await expect(amir.getByText('Saved as a draft')).toBeVisible()
  await hands.press(amir, amir.getByRole('button', { name: 'Submit to Maya' }))
  await expect(amir.getByText('Waits for your mentor')).toBeVisible()

  await maya.goto('/mentoring')
  await hands.press(maya, maya.getByRole('link', { name: 'Review next' }))
  await expect(maya.getByRole('heading', { level: 1 }), 'the one that waits longest').not.toContainText(weekWords())
  await maya.goto('/mentoring')
  await hands.press(maya, maya.getByRole('link', { name: new RegExp(`Amir Haddad, ${weekWords()}`) }))
  await expect(maya.getByRole('main')).toContainText('Moved the register to its place.')
  await hands.press(maya, maya.getByRole('button', { name: 'Return with a note' }))
  await expect(maya.getByRole('alert')).toContainText('Say what you would like to see')
  await hands.write(maya, maya.getByRole('textbox', { name: /^A note to Amir/ }), 'Where is its place?')
  await hands.press(maya, maya.getByRole('button', { name: 'Return with a note' }))
  await expect(maya.getByText('Returned with your note')).toBeVisible()

  await amir.goto(logPath())
  await expect(amir.getByText('Where is its place?')).toBeVisible()
  await hands.write(amir, field(amir, 'What you did'), 'Moved the register to the second floor.')
  await hands.press(amir, amir.getByRole('button', { name: 'Submit to Maya' }))
  await expect(amir.getByText('Waits for your mentor')).toBeVisible()
  await maya.goto('/mentoring')
  await hands.press(maya, maya.getByRole('link', { name: new RegExp(`Amir Haddad, ${weekWords()}`) }))
  await expect(maya.getByRole('main')).toContainText('second floor')
  await hands.press(maya, maya.getByRole('button', { name: 'Acknowledge' }))
  await expect(maya.getByText('Acknowledged', { exact: true })).toBeVisible()
  await amir.goto(logPath())
  await expect(amir.getByText('Acknowledged', { exact: true })).toBeVisible()
}

test('a week is written, submitted, returned, changed and acknowledged by mouse', async ({ visit, ownHouse, watch }) => {
  watch.expect(/the server responded with a status of 422/)
  const at = await ownHouse()
  await weekByWeek(await visit('amir', { at }), await visit('maya', { at }), mouse)
})

test('the same by keyboard alone', async ({ visit, ownHouse, watch }) => {
  watch.expect(/the server responded with a status of 422/)
  const at = await ownHouse()
  await weekByWeek(await visit('amir', { at }), await visit('maya', { at }), keyboard)
})

test('the same on a phone, in a browser that runs no script', async ({ visit, ownHouse, watch }) => {
  watch.expect(/the server responded with a status of 422/)
  const at = await ownHouse()
  const phone = { at, javaScriptEnabled: false, viewport: { width: 375, height: 667 }, hasTouch: true }
  await weekByWeek(await visit('amir', phone), await visit('maya', phone), withoutScript)
})

test('[R17] two tabs: the second is told with both texts, keeps what was typed, and can then save', async ({ visit, ownHouse, watch }) => {
  watch.expect(/the server responded with a status of 409/)
  const at = await ownHouse()
  const first = await visit('amir', { at })
  const second = await first.context().newPage()
  for (const tab of [first, second]) await tab.goto(logPath())
  await field(first, 'What you did').fill('From the first tab.')
  await first.getByRole('button', { name: 'Save draft' }).click()
  await expect(first.getByText('Saved as a draft')).toBeVisible()
  await field(second, 'What you did').fill('From the second tab.')
  await second.getByRole('button', { name: 'Save draft' }).click()
  await expect(second.getByText('This week was saved somewhere else meanwhile')).toBeVisible()
  await expect(second.getByRole('region', { name: 'This week was saved somewhere else meanwhile' })).toContainText('From the first tab.')
  await expect(field(second, 'What you did')).toHaveValue('From the second tab.')
  await second.getByRole('button', { name: 'Save draft' }).click()
  await expect(second.getByText('Saved as a draft')).toBeVisible()
  await first.goto(logPath())
  await expect(field(first, 'What you did')).toHaveValue('From the second tab.')
})

test('[R16] a mentor who read an older text is shown both, and writes nothing by it', async ({ visit, ownHouse, watch }) => {
  watch.expect(/the server responded with a status of 409/)
  const at = await ownHouse()
  const maya = await visit('maya', { at })
  await maya.goto(`/logs/${waitingLog}/review`)
  const amir = await askAs('amir', at)
  const week = /weeks\/([\d-]+)\/log/.exec((await (await amir('/rotations')).text()).split('earlier weeks')[1] ?? '')?.[1] ?? ''
  await amir(`/rotations/${amirsAssignment}/weeks/${week}/log/submission`, post({ did: 'A newer text.', revision: '1', edit: '0' }))
  await maya.getByRole('textbox', { name: /^A note to Amir/ }).fill('Thank you')
  await maya.getByRole('button', { name: 'Acknowledge' }).click()
  await expect(maya.getByText('Amir Haddad submitted a newer text while you read')).toBeVisible()
  await expect(maya.getByRole('main')).toContainText('A newer text.')
  await expect(maya.getByRole('main')).toContainText('Split the question in two')
  await expect(maya.getByRole('textbox', { name: /^A note to Amir/ })).toHaveValue('Thank you')
  await maya.getByRole('button', { name: 'Acknowledge' }).click()
  await expect(maya.getByText('Acknowledged', { exact: true })).toBeVisible()
})

test('likely client data is pointed at, and the person decides', async ({ visit, ownHouse, watch }) => {
  watch.expect(/the server responded with a status of 422/)
  const page = await visit('amir', { at: await ownHouse() })
  await page.goto(logPath())
  await field(page, 'What you did').fill('Called about card 4111 1111 1111 1111.')
  await page.getByRole('button', { name: 'Save draft' }).click()
  await expect(page.getByText('This looks like client data or a secret')).toBeVisible()
  await expect(page.getByRole('main')).toContainText('looks like a card number')
  await page.getByRole('checkbox', { name: /save it as it is/ }).check()
  await page.getByRole('button', { name: 'Save draft' }).click()
  await expect(page.getByText('Saved as a draft')).toBeVisible()
})

test('what was typed and not saved is said, and asked about before it is lost', async ({ visit, ownHouse }) => {
  const page = await visit('amir', { at: await ownHouse() })
  await page.goto(logPath())
  await field(page, 'What you did').pressSequentially('Half a')
  await expect(page.getByText('Not saved yet')).toBeVisible()
  const asked = page.waitForEvent('dialog')
  void page.close({ runBeforeUnload: true })
  expect((await asked).type()).toBe('beforeunload')
})

test('a goal is set and agreed, and an agreed one that is worded anew is agreed again', async ({ visit, ownHouse }) => {
  const at = await ownHouse()
  const [amir, maya] = [await visit('amir', { at }), await visit('maya', { at })]
  await maya.goto('/mentoring')
  await maya.getByRole('link', { name: 'Explain one review to people outside of the team' }).click()
  await maya.getByRole('button', { name: 'Agree to this goal' }).click()
  await expect(maya.getByRole('button', { name: 'Agree to this goal' })).toHaveCount(0)
  await amir.goto(`/rotations/${amirsAssignment}/goals`)
  await amir.getByText('Set another goal').click()
  await amir.getByRole('textbox', { name: 'Goal' }).last().fill('Hand the check over')
  await amir.getByRole('textbox', { name: 'Measure' }).last().fill('Somebody else has run it')
  await amir.getByRole('button', { name: 'Set goal' }).click()
  await expect(amir.getByText('The goal is set')).toBeVisible()
  await amir.getByRole('listitem').filter({ hasText: 'Make the intake form' }).getByText('Word it anew').click()
  await amir.getByRole('textbox', { name: 'Measure' }).first().fill('Four teams finish alone')
  await amir.getByRole('button', { name: 'Save the new words' }).first().click()
  await maya.reload()
  await expect(maya.getByRole('button', { name: 'Agree to this goal' })).toHaveCount(2)
})

test('[R21] a mid review is written by both, signed by three, and a change asks for the signatures again', async ({ visit, ownHouse }) => {
  const at = await ownHouse()
  const [amir, maya, rhea] = [await visit('amir', { at }), await visit('maya', { at }), await visit('rhea', { at })]
  const path = `/rotations/${amirsAssignment}/reviews/mid`
  for (const [page, words] of [[amir, 'My half.'], [maya, 'Her half.']] as const) {
    await page.goto(path)
    await page.getByRole('textbox', { name: 'Write it here' }).fill(words)
    await page.getByRole('button', { name: 'Save your part' }).click()
    await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  }
  await amir.goto(path)
  await amir.getByRole('button', { name: 'Sign as member' }).click()
  await expect(amir.getByText('You have signed')).toBeVisible()
  await maya.getByRole('textbox', { name: 'Text' }).fill('Her half, with an example.')
  await maya.getByRole('button', { name: 'Save the change' }).click()
  await expect(maya.getByText('Amir Haddad signed the text before this one, and is asked again.')).toBeVisible()
  for (const [page, role] of [[amir, 'member'], [maya, 'mentor'], [rhea, 'team lead']] as const) {
    await page.goto(path)
    await page.getByRole('button', { name: `Sign as ${role}` }).click()
  }
  await expect(rhea.getByText('Signed by everybody')).toBeVisible()
})

test('a timeline is walked by arrow keys, and a band opens', async ({ visit, house }) => {
  const page = await visit('nadia', { at: house })
  await page.goto(`/rotations/${demoCohortId}/timeline`)
  const bands = page.locator('.gantt .band')
  await tabTo(page, bands.first())
  await page.keyboard.press('ArrowRight')
  await expect(bands.nth(1)).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(bands.nth(4)).toBeFocused()
  await page.keyboard.press('End')
  await expect(bands.nth(5)).toBeFocused()
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowUp')
  await expect(bands.first()).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Mid review: Amir Haddad' })).toBeVisible()
})

test('coverage and what is late leave as CSV, for whoever plans and nobody else', async ({ house }) => {
  const nadia = await askAs('nadia', house)
  const coverage = await nadia(`/rotations/${demoCohortId}/desk/coverage.csv`)
  const bytes = new Uint8Array(await coverage.clone().arrayBuffer())
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  expect(await coverage.text()).toMatch(/Salma Idrissi,.*Gap/)
  expect(await (await nadia(`/rotations/${demoCohortId}/desk/overdue.csv`)).text()).toMatch(/Weekly log,Amir Haddad,Responsible AI/)
  for (const who of ['amir', 'maya', 'marcus', 'ada'] as const) expect((await (await askAs(who, house))(`/rotations/${demoCohortId}/desk/coverage.csv`)).status, who).toBe(403)
})

test('what is somebody else’s is not there, by address or by form', async ({ house }) => {
  const goal = '018cc251-f400-7000-8000-500000009010'
  const addresses = [logPath(), `${logPath()}/submission`, `/rotations/${amirsAssignment}/goals`, `/rotations/${amirsAssignment}/reviews/mid`, `/logs/${waitingLog}/review`]
  const forms = [...addresses, `/rotations/${amirsAssignment}/goals/${goal}`, `/rotations/${amirsAssignment}/goals/${goal}/agreement`, `/rotations/${amirsAssignment}/goals/${goal}/outcome`, `/rotations/${demoAssignmentId(0, 2)}/confirmation`, `/rotations/${amirsAssignment}/reviews/mid/signature`]
  const fields = { did: 'Words', text: 'Words', measure: 'Words', part: 'mentor', revision: '018cc251-f400-7000-8000-500000003009', verdict: 'acknowledged', role: 'member', seen: 'x', to: 'dropped', reason: 'None', seenText: '', seenMeasure: '' }
  for (const who of ['lena', 'ada', 'marcus'] as const) {
    const ask = await askAs(who, house)
    for (const path of addresses) expect((await ask(path)).status, `${who} ${path}`).toBe(404)
    for (const path of forms) expect((await ask(path, post(fields))).status, `${who} posts ${path}`).toBe(404)
  }
})

test('a text that is too long is refused in words and kept; so is a week that has not begun', async ({ house }) => {
  const ask = await askAs('amir', house)
  const long = 'word '.repeat(20_000)
  const refused = await ask(logPath(), post({ did: long }))
  const page = await refused.text()
  expect(refused.status).toBe(422)
  expect(page).toContain('use at most 10,000 characters. There are 99,999 now.')
  expect(page).toContain(long.slice(0, 5000))
  const next = new Date(Date.parse(thisMonday()) + 7 * 86_400_000).toISOString().slice(0, 10)
  expect((await ask(`/rotations/${amirsAssignment}/weeks/${next}/log`)).status).toBe(404)
  expect((await ask(`/rotations/${amirsAssignment}/weeks/${next}/log`, post({ did: 'Early' }))).status).toBe(422)
  expect((await ask(logPath(), post())).status, 'nothing at all').toBe(422)
  expect((await ask(logPath(), post({ did: 'Opened on nothing', revision: '-4', edit: 'x' }))).status).toBe(303)
  for (const week of ['2020-01-06', 'tomorrow', '2026-11-24']) expect((await ask(`/rotations/${amirsAssignment}/weeks/${week}/log`)).status, week).toBe(404)
})

const field = (page: Page, name: string) => page.getByRole('textbox', { name: new RegExp(`^${name}`) })

/** How the page names this week, without its year. */
function weekWords(): string {
  const monday = new Date(`${thisMonday()}T12:00:00Z`)
  const friday = new Date(monday.getTime() + 4 * 86_400_000)
  return monday.getUTCMonth() === friday.getUTCMonth() ? `${monday.getUTCDate()} to ${friday.getUTCDate()} ` : `${monday.getUTCDate()} ${monday.toLocaleDateString('en-GB', { month: 'long', timeZone: 'UTC' })}`
}
