import { join } from 'node:path'
import type { Locator, Page } from 'playwright/test'

import routes from '#app/routes.ts'
import { expect, test } from '#test/support/e2e.ts'
import { eventFields, inDays, publishedEvent, registered } from '#test/support/event-by-form.ts'
import { browserThatSees, type GreyPicture } from '#test/support/fake-camera.ts'
import { askAs, post } from '#test/support/http.ts'
import { settled } from '#test/support/settled.ts'

/** What organizers and scanners do, from a draft to the door. */
test.describe.configure({ timeout: 120_000 })

test('an organizer makes an event, publishes it, watches it fill, makes room, and lets people in by their code', async ({ visit }) => {
  const oskar = await visit('oskar')
  await makeDraft(oskar, 'An afternoon of prompts', 1)
  await oskar.getByRole('button', { name: 'Publish' }).click()
  await expect(oskar.getByText('The event is published.')).toBeVisible()
  await expect(oskar.getByText(/^Live, as of/)).toBeVisible()
  await expect(pool(oskar)).toContainText('0 of 1 confirmed')

  const slug = slugIn(oskar)
  const lena = await visit('lena')
  await lena.goto(`/events/${slug}`)
  await lena.getByRole('button', { name: 'Register' }).click()
  await expect(pool(oskar)).toContainText('1 of 1 confirmed') // nobody has loaded the desk again
  const amir = await visit('amir')
  await amir.goto(`/events/${slug}`)
  await amir.getByRole('button', { name: 'Join the queue' }).click()
  await expect(pool(oskar)).toContainText(/Waiting\s*1/)

  await oskar.getByRole('link', { name: /^Change capacity/ }).click()
  await oskar.getByLabel('New capacity').fill('2')
  await oskar.getByRole('button', { name: /^See what it does/ }).click()
  await expect(oskar.getByText('Confirms 1 of 1 waiting, in their order.')).toBeVisible()
  await oskar.getByRole('button', { name: 'Change the capacity' }).click()
  await expect(oskar.getByText('The capacity is raised, and one person was called in from the queue.')).toBeVisible()

  await oskar.getByRole('link', { name: 'Check-in', exact: true }).click()
  await oskar.getByLabel('Opens').first().fill(inDays(-0.1))
  await oskar.getByRole('button', { name: /^Save/ }).click()
  await expect(oskar.getByText('The list is saved.')).toBeVisible()
  await oskar.getByRole('link', { name: /^Open the door/ }).click()
  await lena.goto(`/events/${slug}/ticket`)
  const code = await lena.locator('.ticket-typed code').innerText()
  await typeCode(oskar, code)
  await expect(answer(oskar)).toContainText('Come in')
  await expect(answer(oskar)).toContainText('Lena Okafor')
  await typeCode(oskar, code.toLowerCase())
  await expect(answer(oskar)).toContainText('Already in')
  await expect(answer(oskar)).toContainText(/First let in at \d\d:\d\d, Main entrance/)
  await typeCode(oskar, 'ZZZZ-ZZZZ')
  await expect(answer(oskar)).toContainText('Unknown code')
  await expect(oskar.locator('.scan-count')).toHaveText('1 in')
})

test('a camera reads the ticket, and a second look at it says when the first was', async ({ house, visit, watch }, info) => {
  const { slug, list } = await publishedEvent(await askAs('oskar', house), 'Seen by a camera', 5)
  await registered(await askAs('maya', house), slug)
  const maya = await visit('maya')
  await maya.goto(`/events/${slug}/ticket`)
  const browser = await browserThatSees(await pictureOf(maya.locator('.ticket-code svg')), join(info.outputDir, 'camera.y4m'))
  const context = await browser.newContext({ baseURL: house.address, permissions: ['camera'], viewport: { width: 375, height: 812 } })
  await watch.context(context, house.address)
  await context.request.get('/sign-in/demo/oskar')
  const door = await context.newPage()
  await door.goto(`/scan/${list}`)
  await door.getByRole('button', { name: 'Start the camera' }).click()
  await expect(answer(door)).toContainText('Come in')
  await expect(answer(door)).toContainText('Maya Lindqvist')
  await expect(answer(door)).toContainText('Already in') // it is held there, and asked about again after a while
  await expect(door.locator('.scan-count')).toHaveText('1 in')
  expect(await door.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(375)
  await browser.close()
})

test('the same without script on a phone: a draft with a fault, publishing, more places, and the door', async ({ visit, house, watch }) => {
  watch.expect(/status of 422/)
  const oskar = await visit('oskar', { javaScriptEnabled: false, viewport: { width: 375, height: 812 } })
  await oskar.goto('/events/new')
  await fillIn(oskar, { ...eventFields('Without a script', 1), ends: inDays(4.9) })
  await oskar.getByRole('button', { name: 'Make the draft' }).click()
  await expect(oskar.getByRole('alert')).toContainText('It must end after it begins')
  await expect(oskar.getByLabel('Title')).toHaveValue('Without a script')
  await oskar.getByLabel('Ends').fill(inDays(5.2))
  await oskar.getByRole('button', { name: 'Make the draft' }).click()
  await oskar.getByRole('button', { name: 'Publish' }).click()
  await expect(oskar.getByText(/^Figures of \d\d:\d\d/)).toBeVisible()
  const slug = slugIn(oskar)
  const code = await registered(await askAs('hana', house), slug)
  await oskar.goto(`/events/${slug}/desk/capacity-changes`)
  await oskar.getByLabel('New capacity').fill('many')
  await oskar.getByRole('button', { name: /^See what it does/ }).click()
  await expect(oskar.getByText('Enter a whole number, or leave it empty for no limit')).toBeVisible()
  await oskar.getByLabel('New capacity').fill('3')
  await oskar.getByRole('button', { name: /^See what it does/ }).click()
  await oskar.getByRole('button', { name: 'Change the capacity' }).click()
  await expect(oskar.getByText('Nobody had to be called in.')).toBeVisible()
  await oskar.goto(`/events/${slug}/desk/checkin-lists`)
  await oskar.getByRole('link', { name: /^Open the door/ }).click()
  await typeCode(oskar, code)
  await expect(answer(oskar)).toContainText('Doors closed')
  await oskar.goto(`/events/${slug}/desk/registrations?find=hana`)
  await oskar.getByRole('link', { name: 'Hana Sato' }).click()
  await oskar.getByLabel('End the registration because').fill('The room has no second door')
  await oskar.getByRole('button', { name: 'End the registration' }).click()
  await expect(oskar.getByText('Their registration is ended')).toBeVisible()
  await expect(oskar.getByRole('table', { name: 'What happened' })).toContainText('The room has no second door')
})

test('[E31] an agenda is planned and released by keyboard alone, and of two people who move a session the later is told', async ({ visit, house, watch }) => {
  watch.expect(/status of 409/)
  const { slug } = await publishedEvent(await askAs('oskar', house), 'Planned by keys', 5)
  const ask = await askAs('oskar', house)
  for (const name of ['Hall', 'Lab']) await ask(`/events/${slug}/desk/rooms`, post({ name, seats: '', onlineLink: '' }))
  const oskar = await visit('oskar')
  await oskar.goto(`/events/${slug}/desk/sessions/new`)
  await oskar.getByLabel('Title').focus()
  await oskar.keyboard.insertText('One prompt each')
  await oskar.keyboard.press('Enter')
  await expect(oskar.getByRole('heading', { level: 2, name: 'One prompt each' })).toBeVisible()
  await settled(oskar)
  await oskar.getByLabel('Room').focus()
  await oskar.keyboard.press('H') // a list answers to the first letter
  await oskar.keyboard.press('Enter')
  await oskar.getByRole('button', { name: 'Place' }).focus()
  await oskar.keyboard.press('Enter')
  const tile = oskar.locator('.plan-tile')
  await expect(tile).toContainText('One prompt each')
  const panel = oskar.locator('#move-panel > p')
  await expect(panel).toContainText('Hall')
  await tile.focus()
  await oskar.keyboard.press('ArrowRight')
  await expect(panel).toContainText('Lab')
  await expect(tile).toBeFocused()
  const inLab = await panel.innerText()
  await oskar.keyboard.press('ArrowDown')
  await expect(panel).not.toHaveText(inLab)

  const other = await visit('oskar')
  await other.goto(`/events/${slug}/desk/agenda`)
  await other.locator('.plan-tile').click()
  await expect(other.getByRole('button', { name: 'Move', exact: true })).toBeVisible()
  const fiveLater = await panel.innerText()
  await oskar.getByRole('button', { name: '5 min later' }).click()
  await expect(panel).not.toHaveText(fiveLater)
  await other.getByLabel('Room').selectOption({ label: 'Hall' })
  await other.getByRole('button', { name: 'Move', exact: true }).click()
  await expect(other.getByText('It has moved meanwhile')).toBeVisible()
  await expect(other.locator('#move-panel > p')).toHaveText(await panel.innerText())
  await expect(other.getByLabel('Room').locator('option:checked')).toHaveText('Hall') // what was chosen is kept
  await other.getByRole('button', { name: 'Move', exact: true }).click()
  await expect(other.locator('#move-panel > p')).toContainText('Hall')

  await oskar.goto(`/events/${slug}/desk/releases`)
  await oskar.getByLabel('Name of the release').fill('First plan')
  await oskar.keyboard.press('Enter')
  await expect(oskar.getByText('The agenda is released.')).toBeVisible()
  await expect(oskar.getByRole('table', { name: /^Releases/ })).toContainText('What everyone sees')
})

test('[E21] a scanner opens the door, and no desk, no list of people, no export and no other part of running the event', async ({ house }) => {
  const oskar = await askAs('oskar', house)
  const { slug, list } = await publishedEvent(oskar, 'A door and no desk', 5)
  await registered(await askAs('lena', house), slug)
  await oskar(`/events/${slug}/desk/staff`, post({ person: 'hana', role: 'scanner' }))
  const [, registration] = /registrations\/([\w-]{36})/.exec(await (await oskar(`/events/${slug}/desk/registrations`)).text()) ?? []
  const paths = routes.flatMap(({ path = '' }) => (/^events\/:event\/(desk|publication|cancellation|registration-window)/.test(path) ? [`/${path}`.replace(':event', slug).replace(':registration', registration ?? '').replace(':session', 'new')] : []))
  expect(paths.length).toBeGreaterThan(14)
  for (const who of ['hana', 'lena'] as const) {
    const ask = await askAs(who, house)
    for (const path of [...paths, `/events/${slug}/desk/tally`]) {
      expect((await ask(path)).status, `${who} ${path}`).toBe(403)
      expect((await ask(`${path}.data`)).status, `${who} ${path}.data`).toBeGreaterThanOrEqual(400)
      if (!path.endsWith('tally') && !path.endsWith('.csv')) expect([403, 405], `${who} POST ${path}`).toContain((await ask(path, post({ reason: 'none', name: 'x' }))).status)
    }
    expect((await ask(`/scan/${list}`)).status).toBe(who === 'hana' ? 200 : 403)
  }
  const hana = await askAs('hana', house)
  const door = await (await hana(`/scan/${list}`)).text()
  expect(door).not.toContain('lena@example.com')
  const csv = await oskar(`/events/${slug}/desk/exports/registrations.csv`)
  expect(csv.headers.get('Content-Disposition')).toContain('Registrations, A door and no desk.csv')
  expect(await csv.text()).toContain('Lena Okafor,lena@example.com,Card Services,In person,Confirmed')
})

const pool = (page: Page) => page.locator('.pool').first()
const answer = (page: Page) => page.locator('.scan-result')

function slugIn(page: Page): string {
  return /\/events\/([^/]+)\//.exec(page.url())?.[1] ?? ''
}

async function makeDraft(page: Page, title: string, places: number): Promise<void> {
  await page.goto('/events/new')
  await settled(page)
  await fillIn(page, eventFields(title, places))
  await page.getByRole('button', { name: 'Make the draft' }).click()
  await expect(page.getByText('The draft is made.')).toBeVisible()
}

async function fillIn(page: Page, fields: Record<string, string>): Promise<void> {
  for (const [name, value] of Object.entries(fields)) {
    if (name === 'onlinePlaces') await page.locator(`input[name="${name}"][value="${value}"]`).check()
    else if (name === 'kind') await page.locator(`select[name="${name}"]`).selectOption(value)
    else await page.locator(`[name="${name}"]`).fill(value)
  }
}

async function typeCode(page: Page, code: string): Promise<void> {
  await page.getByLabel('Code by hand').fill(code)
  await page.getByRole('button', { name: 'Check in' }).click()
}

/** The QR code as a camera would see it: black squares on white, with room around. */
async function pictureOf(svg: Locator): Promise<GreyPicture> {
  return svg.evaluate(async (element) => {
    const side = 400
    const copy = element.cloneNode(true) as SVGElement
    copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
    copy.setAttribute('width', String(side))
    copy.setAttribute('height', String(side))
    const image = new Image()
    image.src = `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = canvas.height = side
    const context = canvas.getContext('2d')
    if (!context) throw new Error('This browser draws nothing')
    context.fillStyle = 'white'
    context.fillRect(0, 0, side, side)
    context.drawImage(image, 0, 0)
    const { data } = context.getImageData(0, 0, side, side)
    return { width: side, height: side, grey: Array.from({ length: side * side }, (_, n) => data[n * 4] ?? 255) }
  })
}
