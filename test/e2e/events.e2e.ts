import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright/test'

import { expect, test, type Visit } from '#test/support/e2e.ts'
import { keyboard, mouse, withoutScript } from '#test/support/hands.ts'
import { askAs, post } from '#test/support/http.ts'
import type { Hands } from '#test/support/newcomer.ts'
import { people } from '#test/support/people.ts'
import type { RunningHouse } from '#test/support/running-house.ts'

/** The way of somebody who goes to an AI Day: find it, register, hold a ticket, change one's mind, come back. */
const phone = { viewport: { width: 375, height: 812 } }
const main = (page: Page) => page.getByRole('main')

async function register(page: Page, hands: Hands, mode: 'In person' | 'Online'): Promise<void> {
  await page.goto('/events')
  await hands.press(page, main(page).getByRole('link', { name: 'Register', exact: true }))
  await expect(page).toHaveURL(/\/events\/ai-day-winter$/)
  await hands.choose(page, page.getByRole('radio', { name: mode }))
  await hands.press(page, page.getByRole('button', { name: 'Register', exact: true }))
  await expect(page).toHaveURL(/\/events\/ai-day-winter\/ticket$/)
  await expect(page.getByRole('heading', { level: 1, name: 'You are in' })).toBeVisible()
}

/** The ticket that is shown: its squares, and the code to say. */
async function shownTicket(page: Page, name: string): Promise<{ squares: string; code: string }> {
  const ticket = page.getByRole('article', { name: `Ticket of ${name}` })
  await expect(ticket.getByRole('img', { name: 'QR code of this ticket' })).toBeVisible()
  return { squares: (await ticket.getByRole('img').locator('path').getAttribute('d')) ?? '', code: await ticket.locator('code').innerText() }
}

async function giveUp(page: Page, hands: Hands): Promise<void> {
  await page.goto('/events/ai-day-winter')
  await hands.press(page, page.getByRole('link', { name: 'Give up your place' }))
  await expect(page.getByRole('heading', { level: 1, name: 'Give up your place?' })).toBeVisible()
  await hands.press(page, page.getByRole('button', { name: 'Give up the place' }))
  await expect(page).toHaveURL(/\/events\/ai-day-winter$/)
  await expect(main(page)).toContainText('You gave up your place.')
}

async function registersLeavesAndComesBack(visit: Visit, hands: Hands, who: 'amir' | 'marcus' | 'rhea' | 'ada', options: Parameters<Visit>[1] = {}): Promise<void> {
  const page = await visit(who, options)
  await register(page, hands, 'In person')
  const first = await shownTicket(page, people[who].name)
  await page.goto('/events/ai-day-winter')
  await expect(page.getByRole('heading', { name: 'You are in' })).toBeVisible()

  await giveUp(page, hands)
  await page.goto('/events/ai-day-winter/ticket')
  await expect(page, 'without a place there is no ticket').toHaveURL(/\/events\/ai-day-winter$/)

  await register(page, hands, 'In person')
  const second = await shownTicket(page, people[who].name)
  expect(second.squares, 'the number in the old QR code is dead').not.toBe(first.squares)
  expect(second.code).not.toBe(first.code)
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
}

test('a person registers, holds a ticket, gives the place up and registers again with a new ticket', async ({ visit }) => {
  await registersLeavesAndComesBack(visit, mouse, 'amir')
})

test('[E31] the same by keyboard alone', async ({ visit }) => {
  await registersLeavesAndComesBack(visit, keyboard, 'marcus')
})

test('the same on a phone', async ({ visit }) => {
  await registersLeavesAndComesBack(visit, mouse, 'rhea', phone)
})

test('the same in a browser that runs no script, where the time left stands in words', async ({ visit }) => {
  await registersLeavesAndComesBack(visit, withoutScript, 'ada', { javaScriptEnabled: false })
  const page = await visit('ada', { javaScriptEnabled: false })
  await page.goto('/events/ai-day-winter')
  await expect(main(page).getByText(/^Begins in \d+ days$/)).toBeAttached()
})

test('somebody who waits is told their place, gets no code, and is let in when another leaves', async ({ visit, ownHouse }) => {
  const house = await ownHouse()
  const [amir, lena] = [await visit('amir', { at: house }), await visit('lena', { at: house })]
  await lena.goto('/events/prompt-clinic')
  await expect(main(lena)).toContainText('Full. You would wait in place 2')
  await lena.getByRole('button', { name: 'Join the queue' }).click()
  await expect(lena.getByRole('heading', { level: 1, name: 'Place 2 of 2' })).toBeVisible()
  await expect(lena.getByRole('img', { name: 'QR code of this ticket' })).toHaveCount(0)
  await amir.goto('/events/prompt-clinic')
  await expect(amir.getByRole('heading', { name: 'Place 1 of 2' })).toBeVisible()

  const marcus = await visit('marcus', { at: house })
  await marcus.goto('/events/prompt-clinic/registration/cancellation')
  await marcus.getByRole('button', { name: 'Give up the place' }).click()
  await expect(main(marcus)).toContainText('You gave up your place.')

  await amir.goto('/events/prompt-clinic/ticket')
  await expect(amir.getByRole('heading', { level: 1, name: 'You are in' })).toBeVisible()
  await shownTicket(amir, people.amir.name)
  await lena.goto('/events/prompt-clinic')
  await expect(lena.getByRole('heading', { name: 'Place 1 of 1' })).toBeVisible()
  await lena.getByRole('link', { name: 'Leave the queue' }).click()
  await lena.getByRole('button', { name: 'Leave the queue' }).click()
  await expect(lena.getByRole('button', { name: 'Join the queue' })).toBeVisible()
})

test('a place that becomes free on the last day is offered: it is taken by pressing, or passed on', async ({ visit, ownHouse }) => {
  const house = await ownHouse()
  await offersBegin(house)
  const [amir, lena] = [await visit('amir', { at: house }), await visit('lena', { at: house })]
  await lena.goto('/events/prompt-clinic')
  await lena.getByRole('button', { name: 'Join the queue' }).click()
  await expect(lena.getByRole('heading', { level: 1, name: 'Place 2 of 2' })).toBeVisible()
  await (await askAs('marcus', house))('/events/prompt-clinic/registration/cancellation', post())

  await amir.goto('/')
  await amir.getByRole('link', { name: 'Answer the offer' }).click()
  await expect(amir.getByRole('heading', { level: 1, name: 'A place is yours to take' })).toBeVisible()
  expect((await new AxeBuilder({ page: amir }).analyze()).violations).toEqual([])
  const offer = new URL(amir.url()).pathname
  expect((await (await askAs('lena', house))(offer)).status, 'nobody else sees it').toBe(404)
  expect((await (await askAs('lena', house))(`${offer}/acceptance`, post())).status, 'or takes it').toBe(404)
  await amir.getByRole('button', { name: 'Pass it on' }).click()
  await expect(amir.getByRole('heading', { level: 1, name: 'You passed the place on' })).toBeVisible()

  await lena.goto('/events/prompt-clinic')
  await lena.getByRole('link', { name: 'Answer the offer' }).click()
  await lena.getByRole('button', { name: 'Take the place' }).click()
  await lena.getByRole('link', { name: 'Show the ticket' }).click()
  await shownTicket(lena, people.lena.name)
})

test('somebody in person can switch to online and back, and keeps a place all the while', async ({ visit, ownHouse }) => {
  const page = await visit('lena', { at: await ownHouse() })
  await page.goto('/events/ai-day-winter')
  await page.getByRole('button', { name: 'Switch to online' }).click()
  await expect(main(page)).toContainText('video.example.com')
  await page.getByRole('button', { name: 'Switch to in person' }).click()
  await expect(main(page)).toContainText('In person, at Meridian House')
})

test('a form that is refused keeps what was written and says what was wrong', async ({ visit, house }) => {
  const ask = await askAs('oskar', house)
  const refused = await ask('/events/ai-day-winter/registration', post({ mode: 'by mail', accessNeeds: 'A quiet seat' }))
  expect(refused.status).toBe(422)
  const words = await refused.text()
  expect(words).toContain('Choose how you will take part')
  expect(words).toContain('A quiet seat')
  const page = await visit('oskar')
  await page.goto('/events/ai-day-winter')
  await expect(page.getByRole('button', { name: 'Register', exact: true }), 'nobody was registered').toBeVisible()
})

test('an answer to registering is a redirect and no page', async ({ house }) => {
  const ask = await askAs('nadia', house)
  const [first, second] = [await ask('/events/ai-day-winter/registration', post({ mode: 'online' })), await ask('/events/ai-day-winter/registration', post({ mode: 'online' }))]
  for (const answer of [first, second]) {
    expect([answer.status, answer.headers.get('Location')]).toEqual([303, '/events/ai-day-winter/ticket'])
    expect(await answer.text()).toBe('')
  }
})

test('a star puts a session on one’s own agenda without leaving the page, and a calendar reads it at an address that can be ended', async ({ visit, ownHouse }) => {
  const house = await ownHouse()
  const page = await visit('amir', { at: house, viewport: { width: 1440, height: 900 } })
  await page.goto('/events/ai-day-winter/agenda')
  const star = page.getByRole('table').getByRole('button', { name: 'On your agenda: Retrieval without the fog' })
  await star.click()
  await expect(star).toHaveAttribute('aria-pressed', 'true')
  await expect(page).toHaveURL(/\/agenda(#.*)?$/)

  await page.goto('/me/agenda')
  await expect(main(page).getByRole('link', { name: 'Retrieval without the fog' })).toBeVisible()
  await page.getByRole('link', { name: 'Subscribe in your calendar' }).click()
  await page.getByRole('button', { name: 'Make an address' }).click()
  const address = new URL(await main(page).locator('code').innerText()).pathname
  const calendar = await fetch(house.address + address)
  expect(calendar.headers.get('Content-Type')).toContain('text/calendar')
  expect(await calendar.text()).toContain('Retrieval without the fog')
  const again = await fetch(house.address + address, { headers: { 'If-None-Match': calendar.headers.get('ETag') ?? '' } })
  expect(again.status).toBe(304)
  await page.getByRole('button', { name: 'Stop the address' }).click()
  await expect(page.getByRole('button', { name: 'Make an address' })).toBeVisible()
  expect((await fetch(house.address + address)).status).toBe(404)
})

test('the agenda is a table by room on a wide screen and a list on a phone', async ({ visit }) => {
  const wide = await visit('lena', { viewport: { width: 1440, height: 900 } })
  await wide.goto('/events/ai-day-winter/agenda')
  await expect(wide.getByRole('columnheader', { name: 'Main hall' })).toBeVisible()
  await expect(wide.getByRole('rowheader', { name: '10:30' })).toBeVisible()
  const narrow = await visit('lena', phone)
  await narrow.goto('/events/ai-day-winter/agenda')
  await expect(narrow.getByRole('table')).toHaveCount(0)
  await expect(narrow.getByRole('heading', { level: 3, name: '10:30' })).toBeVisible()
  await narrow.goto('/events/ai-day-winter/agenda/no-such-release')
  await expect(narrow, 'an unknown release leads to the latest').toHaveURL(/\/agenda$/)
})

test('an event is added to a calendar as a file', async ({ house }) => {
  const answer = await (await askAs('lena', house))('/events/ai-day-winter/calendar.ics')
  expect(answer.headers.get('Content-Disposition')).toContain('ai-day-winter.ics')
  expect(await answer.text()).toContain('SUMMARY:AI Day\\, winter edition')
  expect((await (await askAs(null, house))('/events/ai-day-winter/calendar.ics')).status).toBe(401)
})

/** The last two days before the clinic, in which a free place is offered and not given. */
async function offersBegin({ dataDirectory }: RunningHouse): Promise<void> {
  const { connect } = await import('#db/dialect')
  const { events } = await import('#db/schema/events.ts')
  const db = await connect({ url: `${dataDirectory}/fieldhouse.db` })
  await db.write(async (tx) => void (await tx.update(events).set({ offersFromAt: new Date(0) })))
  await db.close()
}
