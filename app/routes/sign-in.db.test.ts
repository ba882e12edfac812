import type { AppLoadContext } from '@remix-run/node'
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'

import { hashPassword } from '#app/auth/password.server.ts'
import { personBehind } from '#app/auth/session.server.ts'
import type { Db } from '#db/dialect'
import { deactivate } from '#db/queries/deactivations.ts'
import { setPassword } from '#db/queries/passwords.ts'
import { insertPerson } from '#db/queries/people.ts'
import { sessions, signInThrottles } from '#db/schema/auth.ts'
import { seedDemo } from '#db/seed/demo.ts'
import { testDatabase } from '#test/support/database.ts'

const home = vi.hoisted(() => ({ env: { sessionSecret: 'a-pepper-for-tests', demo: true, baseUrl: 'http://localhost:3000' }, db: undefined as Db | undefined }))
vi.mock('#app/platform/house.server.ts', () => ({ house: () => home }))

const demo = await import('./sign-in-demo.tsx')
const page = await import('./sign-in.tsx')
const out = await import('./sign-out.ts')
const account = await import('./account.tsx')

const monday = new Date('2026-03-02T08:00:00Z')
let db: Db

beforeAll(async () => {
  db = await testDatabase()
  home.db = db
  await seedDemo(db, monday)
  const id = await db.write((tx) => insertPerson(tx, { handle: 'grace', name: 'Grace', email: 'grace@example.com' }, monday))
  const hash = await hashPassword('tea before the meeting')
  await db.write((tx) => setPassword(tx, id ?? '', hash, monday))
}, 60_000)

beforeEach(async () => {
  home.env.demo = true
  home.env.baseUrl = 'http://localhost:3000'
  await db.write(async (tx) => {
    await tx.delete(sessions)
    await tx.delete(signInThrottles)
  })
})

describe('a demo link', () => {
  test('signs in whoever follows it, each time with a new session', async () => {
    const [one, two] = [await follow('lena'), await follow('lena')]
    expect([one.status, one.headers.get('Location')]).toEqual([303, '/'])
    expect(await who(one)).toBe('lena')
    expect(one.headers.get('Set-Cookie')).not.toBe(two.headers.get('Set-Cookie'))
    expect(await db.read.select().from(sessions)).toHaveLength(2)
  })

  test('does not exist outside demo mode, for nobody and by no method', async () => {
    home.env.demo = false
    for (const handle of ['lena', 'ada', 'nobody']) {
      expect((await follow(handle)).status).toBe(404)
      expect((await answer(() => demo.action(args(post('/sign-in/demo/lena', {}), { handle })))).status).toBe(404)
    }
    expect(await db.read.select().from(sessions)).toHaveLength(0)
  })

  test('of nobody, or of somebody who was deactivated, does not exist', async () => {
    await db.write(async (tx) => {
      const gone = await insertPerson(tx, { handle: 'gone', name: 'Gone', email: 'gone@example.com' }, monday)
      await deactivate(tx, { personId: gone ?? '', by: null, reason: 'left' }, monday)
    })
    expect([(await follow('nobody')).status, (await follow('gone')).status]).toEqual([404, 404])
  })

  test('that is fetched ahead or found on another site signs nobody in, and offers a button', async () => {
    const notByHand: Record<string, string>[] = [{ 'Sec-Purpose': 'prefetch' }, { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'navigate' }]
    for (const headers of notByHand) {
      const shown = await demo.loader(args(new Request('http://localhost:3000/sign-in/demo/lena', { headers }), { handle: 'lena' }))
      expect(shown).toEqual({ name: 'Lena Okafor', redirectTo: '/' })
    }
    expect(await db.read.select().from(sessions)).toHaveLength(0)
    expect(await who(await answer(() => demo.action(args(post('/sign-in/demo/lena', { redirectTo: '/learn' }), { handle: 'lena' }))))).toBe('lena')
  })

  test('leads only to paths of this site', async () => {
    expect((await follow('lena', '?redirectTo=//elsewhere.example')).headers.get('Location')).toBe('/')
    expect((await follow('lena', '?redirectTo=%2Flearn%2Fai-essentials')).headers.get('Location')).toBe('/learn/ai-essentials')
  })
})

describe('the form', () => {
  const right = { email: 'grace@example.com', password: 'tea before the meeting' }

  test('signs in with the right pair and goes where the person was going', async () => {
    const response = await answer(() => page.action(args(post('/sign-in', { ...right, redirectTo: '/my-learning' }))))
    expect([response.status, response.headers.get('Location'), await who(response)]).toEqual([303, '/my-learning', 'grace'])
  })

  test('never leads to another site', async () => {
    for (const redirectTo of ['//elsewhere.example', 'https://elsewhere.example', '/\\elsewhere.example', '']) {
      expect((await answer(() => page.action(args(post('/sign-in', { ...right, redirectTo }))))).headers.get('Location')).toBe('/')
    }
  })

  test('keeps the e-mail that was typed, never the password, and says the same for everyone', async () => {
    const answers: Awaited<ReturnType<typeof refused>>[] = []
    for (const email of ['grace@example.com', 'nobody@example.com']) answers.push(await refused({ email, password: 'tea after the meeting' }))
    expect(answers[0]?.data).toMatchObject({ email: 'grace@example.com' })
    expect(JSON.stringify(answers)).not.toContain('tea after')
    expect(answers[0]?.data.errors).toEqual(answers[1]?.data.errors)
    expect(answers.map(({ init }) => init?.status)).toEqual([422, 422])
  })

  test('says what is missing', async () => {
    expect((await refused({ email: ' ', password: '' })).data.errors).toEqual({ email: 'Enter your e-mail address', password: 'Enter your password' })
  })

  test('answers too many tries with 429 and when to come back', async () => {
    for (let n = 0; n < 10; n++) await refused({ email: 'grace@example.com', password: 'tea after the meeting' })
    const { data, init } = await refused(right)
    expect(init?.status).toBe(429)
    expect(Number(new Headers(init?.headers).get('Retry-After'))).toBeGreaterThan(800)
    expect(data.errors).toEqual({ '': 'There have been many tries in a short while. Wait 15 minutes, then try again.' })
  })

  test('is not shown to somebody who is signed in', async () => {
    const cookie = cookieOf(await follow('lena'))
    const response = await answer(() => page.loader(args(new Request('http://localhost:3000/sign-in?redirectTo=/learn', { headers: { Cookie: cookie } }))))
    expect([response.status, response.headers.get('Location')]).toEqual([302, '/learn'])
  })
})

describe('a page that needs a person', () => {
  const open = (request: Request) => answer(() => account.loader(args(request)))

  test('sends somebody else to sign in, and back to where they were going', async () => {
    expect((await open(new Request('http://localhost:3000/account?done=x'))).headers.get('Location')).toBe('/sign-in?redirectTo=%2Faccount%3Fdone%3Dx')
  })

  test('answers 401 to a program that asks for JSON', async () => {
    const response = await open(new Request('http://localhost:3000/account', { headers: { Accept: 'application/json' } }))
    expect([response.status, await response.json()]).toEqual([401, { message: 'Sign in first: your session has ended or was never begun.' }])
  })

  test('is gone after signing out, and opening the address of signing out does nothing', async () => {
    const cookie = cookieOf(await follow('lena'))
    const withCookie = (path: string, method = 'GET') => new Request(`http://localhost:3000${path}`, { method, headers: { Cookie: cookie } })
    expect(out.loader().headers.get('Location')).toBe('/')
    expect(await personBehind({ db, https: false }, cookie, new Date())).not.toBeNull()
    const response = await out.action(args(withCookie('/sign-out', 'POST')))
    expect(response.headers.get('Set-Cookie')).toContain('Max-Age=0')
    expect((await open(withCookie('/account'))).status).toBe(302)
  })

  test('over https takes only the cookie that is bound to this host', async () => {
    home.env.baseUrl = 'https://fieldhouse.example.com'
    const secure = cookieOf(await follow('lena'))
    expect(secure).toMatch(/^__Host-fieldhouse=/)
    const open_ = (cookie: string) => answer(() => account.loader(args(new Request('https://fieldhouse.example.com/account', { headers: { Cookie: cookie } }))))
    expect((await open_(secure)).status).toBe(200)
    expect((await open_(secure.replace('__Host-', ''))).status).toBe(302)
  })
})

function args(request: Request, params: Record<string, string> = {}) {
  const context = { network: '203.0.113.7', timing: { measure: (_name: string, work: () => Promise<unknown>) => work() } } as unknown as AppLoadContext
  return { request, params, context }
}

function post(path: string, fields: Record<string, string>): Request {
  return new Request(`http://localhost:3000${path}`, { method: 'POST', body: new URLSearchParams(fields) })
}

/** What the framework would answer: a returned or a thrown response; 200 for data. */
async function answer(run: () => unknown): Promise<Response> {
  try {
    const result = await run()
    return result instanceof Response ? result : new Response()
  } catch (thrown) {
    if (thrown instanceof Response) return thrown
    throw thrown
  }
}

async function refused(fields: Record<string, string>) {
  const result = await page.action(args(post('/sign-in', fields)))
  if (!('data' in result)) throw new Error('the form was not refused')
  return result
}

function follow(handle: string, search = ''): Promise<Response> {
  return answer(() => demo.loader(args(new Request(`http://localhost:3000/sign-in/demo/${handle}${search}`), { handle })))
}

function cookieOf(response: Response): string {
  return response.headers.get('Set-Cookie')?.split(';')[0] ?? ''
}

async function who(response: Response): Promise<string | undefined> {
  return (await personBehind({ db, https: false }, cookieOf(response), new Date()))?.handle
}
