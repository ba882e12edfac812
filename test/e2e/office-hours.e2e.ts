import type { Page } from 'playwright/test'

import { expect, test } from '#test/support/e2e.ts'
import { keyboard, mouse, withoutScript } from '#test/support/hands.ts'
import { askAs, post } from '#test/support/http.ts'
import type { Hands } from '#test/support/newcomer.ts'

/** Find, book, move and cancel an hour, by what the pages offer. Each person begins without a booking of their own to come. */
async function bookMoveCancel(page: Page, hands: Hands, who: string): Promise<void> {
  await page.goto(`/sign-in/demo/${who}`)
  await page.goto('/office-hours')
  await hands.press(page, page.getByRole('link', { name: 'All free times for One prompt, Prompting help' }))
  await expect(page.getByRole('heading', { level: 1, name: 'Prompting help' })).toBeVisible()
  await hands.press(page, page.getByRole('link', { name: 'Later week' }))
  await expect(page).toHaveURL(/week=/)
  await hands.press(page, starts(page).first())
  await expect(page.getByRole('heading', { level: 1, name: 'Book Prompting help' })).toBeVisible()

  await hands.press(page, page.getByRole('button', { name: 'Book', exact: true }))
  await expect(page.getByRole('alert')).toContainText('Choose what it is about')
  await page.getByLabel('What is it about?').selectOption('Delimiting data')
  await hands.write(page, page.getByRole('textbox', { name: 'Your question' }), 'Why does it answer the letter?')
  await hands.press(page, page.getByRole('button', { name: 'Book', exact: true }))
  await expect(page.getByText('You are booked')).toBeVisible()
  await expect(page.getByRole('main')).toContainText('Why does it answer the letter?')

  await hands.press(page, page.getByRole('link', { name: 'Move', exact: true }))
  await expect(page.getByRole('heading', { level: 1, name: 'Move the booking' })).toBeVisible()
  await hands.press(page, starts(page).nth(1))
  await expect(page.getByRole('heading', { name: /^Move it to/ })).toBeVisible()
  await hands.press(page, page.getByRole('button', { name: 'Move', exact: true }))
  await expect(page.getByText('The booking is moved')).toBeVisible()
  await expect(page.getByRole('main')).toContainText('Moved to')

  await hands.press(page, page.getByRole('link', { name: 'Cancel the booking' }))
  await hands.press(page, page.getByRole('button', { name: 'Cancel the booking' }))
  await expect(page.getByText('The booking is cancelled')).toBeVisible()
}

const starts = (page: Page) => page.getByRole('region', { name: / to \d/ }).locator('a.slot-start')

test('an hour is found, booked, moved and cancelled by mouse', async ({ visit, watch }) => {
  watch.expect(/the server responded with a status of 422/)
  await bookMoveCancel(await visit(null), mouse, 'oskar')
})

test('the same by keyboard alone', async ({ visit, watch }) => {
  watch.expect(/the server responded with a status of 422/)
  await bookMoveCancel(await visit(null), keyboard, 'ana')
})

test('the same on a phone', async ({ visit, watch }) => {
  watch.expect(/the server responded with a status of 422/)
  await bookMoveCancel(await visit(null, { viewport: { width: 375, height: 667 }, hasTouch: true }), mouse, 'rhea')
})

test('the same in a browser that runs no script', async ({ visit, watch }) => {
  watch.expect(/the server responded with a status of 422/)
  await bookMoveCancel(await visit(null, { javaScriptEnabled: false }), withoutScript, 'ada')
})

test('a host writes the week, an exception and time off, and the free times follow', async ({ visit, watch, ownHouse }) => {
  watch.expect(/the server responded with a status of 422/)
  const house = await ownHouse()
  const hana = await visit('hana', { at: house })
  await hana.goto('/me/hours?series=data-and-governance')
  for (const day of ['Tuesday', 'Thursday']) for (const end of ['start', 'end']) await hana.getByLabel(`${day}, first ${end}`).fill('')
  await hana.getByLabel('Saturday, first start').fill('10:00')
  await hana.getByLabel('Saturday, first end').fill('09:00')
  await hana.getByRole('button', { name: 'Save the week' }).click()
  await expect(hana.getByRole('alert')).toContainText('The end must be after the start')
  await hana.getByLabel('Saturday, first end').fill('11:00')
  await hana.getByRole('button', { name: 'Save the week' }).click()
  await expect(hana.getByText('The week is saved')).toBeVisible()

  const lena = await visit('lena', { at: house })
  await lena.goto('/office-hours/data-and-governance/slots')
  const show = lena.getByRole('link', { name: 'Show that week' })
  if (await show.isVisible()) await show.click()
  await expect(starts(lena)).toHaveText([/^10:00/, /^10:30/])
  const date = (await starts(lena).first().locator('time').getAttribute('datetime'))?.slice(0, 10) ?? ''

  await hana.goto('/me/hours/exceptions?series=data-and-governance')
  await hana.getByLabel('Day', { exact: true }).fill(date)
  await hana.getByRole('radio', { name: /^Other hours/ }).check()
  await hana.getByLabel('First start').fill('15:00')
  await hana.getByLabel('First end').fill('15:30')
  await hana.getByRole('button', { name: 'Save the day' }).click()
  await expect(hana.getByText('The day is saved')).toBeVisible()
  await lena.reload()
  await expect(starts(lena)).toHaveText([/^15:00/])

  await hana.goto('/me/hours/time-off')
  await hana.getByLabel('From').fill(`${date}T00:00`)
  await hana.getByLabel('Until').fill(`${date}T23:00`)
  await hana.getByRole('button', { name: 'Save the time off' }).click()
  await expect(hana.getByText('The time off is saved')).toBeVisible()
  await lena.reload()
  await expect(starts(lena)).toHaveCount(0)
})

test('a host reads the question, writes the outcome, and the person sees it', async ({ visit, ownHouse }) => {
  const house = await ownHouse()
  const hana = await visit('hana', { at: house, javaScriptEnabled: false })
  await hana.goto('/me/hours/day')
  await hana.getByRole('link', { name: /^Write the outcome of Amir Haddad/ }).click()
  await hana.getByRole('radio', { name: 'Answered', exact: true }).check()
  await hana.getByRole('textbox', { name: /^Note/ }).fill('Say what to do when there is none.')
  await hana.getByRole('button', { name: 'Write the outcome' }).click()
  await expect(hana.getByText('The outcome is written')).toBeVisible()
  const amir = await visit('amir', { at: house })
  await amir.goto('/bookings')
  await amir.getByRole('region', { name: 'Over' }).getByRole('link').first().click()
  await expect(amir.getByRole('main')).toContainText('Say what to do when there is none.')
})

test('a time that somebody else took first leaves the words and offers the nearest times', async ({ visit, watch, ownHouse }) => {
  watch.expect(/the server responded with a status of 409/)
  const house = await ownHouse()
  const [lena, amir] = [await visit('lena', { at: house }), await visit('amir', { at: house })]
  for (const page of [lena, amir]) {
    await page.goto('/office-hours')
    await page.getByRole('link', { name: /Hana Sato/ }).first().click()
    await page.getByLabel('What is it about?').selectOption('Customer data')
    await page.getByRole('textbox', { name: 'Your question' }).fill('May this go into a prompt?')
  }
  await lena.getByRole('button', { name: 'Book', exact: true }).click()
  await expect(lena.getByText('You are booked')).toBeVisible()
  await amir.getByRole('button', { name: 'Book', exact: true }).click()
  await expect(amir.getByText('Somebody else has just taken that time')).toBeVisible()
  await expect(amir.getByRole('textbox', { name: 'Your question' })).toHaveValue('May this go into a prompt?')
  await amir.getByRole('group', { name: /another time/ }).getByRole('button').first().click()
  await expect(amir.getByText('You are booked')).toBeVisible()
})

test('[O6] of fifty posts for one slot by eight people, one is answered 201, whoever sent it hears it again, and the others hear 409', async ({ ownHouse }) => {
  const house = await ownHouse()
  const everyone = ['lena', 'amir', 'maya', 'oskar', 'ana', 'marcus', 'rhea', 'ada'] as const
  const asks = await Promise.all(everyone.map((who) => askAs(who, house)))
  const lena = await askAs('lena', house)
  const page = await (await lena('/office-hours/data-and-governance/slots')).text()
  const slot = decodeURIComponent(/slot=([^"&]+)/.exec(page)?.[1] ?? '')
  const answers = await Promise.all(
    Array.from({ length: 50 }, async (_, n) => {
      const ask = asks[n % asks.length] ?? lena
      const { status } = await ask('/bookings', { ...post({ slot, topic: 'Customer data', question: 'One', key: crypto.randomUUID() }), headers: { Accept: 'application/json' } })
      return { who: n % asks.length, status }
    }),
  )
  const [made, ...others] = answers.filter(({ status }) => status === 201)
  expect(made).toBeDefined()
  expect(others).toEqual([])
  for (const { who, status } of answers) if (status !== 201) expect(status).toBe(who === made?.who ? 200 : 409)
})

test('somebody else\'s booking is not there, and nonsense in an address is answered with a page', async ({ ownHouse }) => {
  const house = await ownHouse()
  const lena = await askAs('lena', house)
  const [, booking] = /href="(\/bookings\/[0-9a-f-]{36})"/.exec(await (await lena('/office-hours')).text()) ?? []
  const amir = await askAs('amir', house)
  for (const path of ['', '/move', '/cancellation', '/outcome']) expect((await amir(`${booking}${path}`)).status, path).toBe(404)
  expect((await amir(`${booking}/cancellation`, post({ reason: 'mine' }))).status).toBe(404)
  expect((await amir(`${booking}/outcome`, post({ outcome: 'answered' }))).status).toBe(404)
  expect((await lena(`${booking}/outcome`, post({ outcome: 'answered' }))).status).toBe(404)
  for (const path of ['/bookings/new?slot=nonsense', '/bookings/new?slot=a.b.2026-99-99T10:00Z', '/office-hours/no-such-series/slots']) expect((await amir(path)).status, path).toBe(404)
  for (const path of ['/office-hours/prompting-help/slots?week=2020-01-01', '/office-hours/prompting-help/slots?week=never&type=none', '/me/hours?series=none', '/me/hours/day?date=2026-02-30', '/office-hours/prompting-help/slots?week=9999-12-31', '/office-hours/prompting-help/slots?week=0000-01-01']) expect((await amir(path)).status, path).toBe(200)
  const hana = await askAs('hana', house)
  for (const path of ['/me/hours/day?date=0001-01-01', '/me/hours/day?date=9999-12-31', '/me/hours/exceptions?series=none', '/me/hours/time-off?done=saved&booked=x']) expect((await hana(path)).status, path).toBe(200)
  expect((await hana('/me/hours', post({ series: 'prompting-help', zone: 'Mars/Olympus', validFrom: '2026-02-30' }))).status).toBe(422)
})
