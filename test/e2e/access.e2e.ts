import type { RouteConfigEntry } from '@remix-run/route-config'

import { access, type Access, answerFor, endpointAccess } from '#app/auth/access.ts'
import routes from '#app/routes.ts'
import { course, first, firstLesson, placeOf, rightFields } from '#test/support/answers.ts'
import { startQuiz, startRun } from '#test/support/by-form.ts'
import { expect, type Handle, test } from '#test/support/e2e.ts'
import { type Ask, askAs, post } from '#test/support/http.ts'
import { people } from '#test/support/people.ts'
import type { RunningHouse } from '#test/support/running-house.ts'

/** quality.md, S1 to S3, over HTTP: every route of the manifest and every endpoint, for every demo person and for nobody. */
const params: Record<string, string> = {
  handle: 'lena',
  token: 'no-such-token',
  course: course.slug,
  lesson: firstLesson.slug,
  lab: placeOf(first(firstLesson.labs).id),
  attempt: '018cc251-f400-7000-8000-900000000001',
  credential: 'nobodys-credential-000',
  publicId: 'nobodys-credential-000',
  series: 'prompting-help',
  type: 'half-hour',
  booking: '018cc251-f400-7000-8000-900000000002',
  assignment: '018cc251-f400-7000-8000-900000000003',
  cohort: '018cc251-f400-7000-8000-900000000004',
  log: '018cc251-f400-7000-8000-900000000005',
  goal: '018cc251-f400-7000-8000-900000000006',
  week: '2026-11-23',
  kind: 'mid',
}
const table: Record<string, Access> = access
const manifest = routes.flatMap((entry) => pathsOf(entry))
const endpoints = Object.entries<Access>(endpointAccess).map(([name, rule]) => ({ id: name, path: filled(name.replace(/^\w+ /, '')), rule }))
const fromElsewhere: Record<string, string>[] = [{ 'Sec-Fetch-Site': 'cross-site' }, { 'Sec-Fetch-Site': 'same-site' }, { Origin: 'https://elsewhere.example' }, { Origin: 'null' }]
const everyone: (Handle | null)[] = [null, ...(Object.keys(people) as Handle[])]

for (const who of everyone) {
  const subject = who && { id: people[who].id, roles: ['learner' as const, ...people[who].roles] }

  test(`[S1] each route answers ${who ?? 'somebody who has not signed in'} as the access table says`, async ({ house }) => {
    const wrong: string[] = []
    for (const { id, path, rule } of [...manifest, ...endpoints]) {
      const wanted = answerFor(rule, subject)
      for (const method of id.includes(' ') ? ['GET'] : ['GET', 'POST']) {
        const ask = await askAs(who, house) // anew, because one of the routes signs out
        const response = await ask(path, method === 'POST' ? post() : {})
        const got = answered(response)
        // An address that only takes forms leads whoever opens it on to a page, which has its own guard.
        const leadsOn = method === 'GET' && response.status >= 300 && response.status < 400
        if (got !== wanted && !(wanted !== 'answers' && (leadsOn || response.status === 405))) wrong.push(`${method} ${path} (${id}): wanted "${wanted}", got ${response.status} ${response.headers.get('Location') ?? ''}`)
        if (response.status >= 500) wrong.push(`${method} ${path} (${id}): ${response.status}`)
      }
    }
    expect(wrong).toEqual([])
  })
}

test('[S1] the data of a page that needs a person is not given to nobody', async ({ house }) => {
  const ask = await askAs(null, house)
  for (const { id, path, rule } of manifest) {
    if (rule === 'public') continue
    const response = await ask(`${path}.data`)
    const body = await response.text()
    expect(response.status === 202 || response.status >= 400, `${id}: ${response.status}`).toBe(true)
    expect(body, id).not.toContain(firstLesson.title)
  }
})

test('[S3] no unsafe request from another site is carried out, on any route', async ({ house }) => {
  const carriedOut: string[] = []
  const ask = await askAs('oskar', house)
  for (const { path } of [...manifest, ...endpoints]) {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      for (const headers of fromElsewhere) {
        const { status } = await ask(path, { method, headers, body: new URLSearchParams() })
        // A method that no route takes is refused as such before anybody asks where it came from.
        if (status !== 403 && (method === 'POST' || status !== 405)) carriedOut.push(`${method} ${path} ${JSON.stringify(headers)}: ${status}`)
      }
    }
  }
  expect(carriedOut).toEqual([])
})

test('[S1] [L3] what belongs to one person is not there for anybody else, by its address or by its form', async ({ ownHouse }) => {
  const house = await ownHouse()
  const { prompt, quizAttempt, labAttempt } = await lenasWork(house)
  const fields = rightFields(first(firstLesson.quizzes))
  for (const who of everyone.filter((one) => one !== 'lena')) {
    const ask = await askAs(who, house)
    const answers = [
      await ask(`/learn/quiz-attempts/${quizAttempt}/submission`, post(fields)),
      await ask(`/learn/quiz-attempts/${quizAttempt}/answers`, post(fields)),
      await ask(`/learn/lab-attempts/${labAttempt}`),
      await ask(`/learn/lab-attempts/${labAttempt}/appeal`, post()),
      await ask(`/streams/lab-attempts/${labAttempt}`),
    ]
    const wanted = who ? answers.map(() => 404) : [302, 302, 302, 302, 401]
    expect(answers.map(({ status }) => status), `${who}`).toEqual(wanted)
    for (const answer of answers) expect(await answer.text()).not.toContain(prompt)
  }
  const lena = await askAs('lena', house)
  expect((await lena(`/learn/lab-attempts/${labAttempt}`)).status).toBe(200)
  expect((await lena(`/learn/quiz-attempts/${quizAttempt}/submission`, post(fields))).status).toBe(303)
})

test('[S2] somebody who is deactivated is out everywhere at the next request, whatever they had open', async ({ ownHouse }) => {
  const house = await ownHouse()
  const sessions = await Promise.all([askAs('lena', house), askAs('lena', house), askAs('lena', house)])
  const ownPages = ['/account', '/my-learning', '/learn/lab-attempts/unknown']
  for (const ask of sessions) expect((await ask('/account')).status).toBe(200)

  const { connect } = await import('#db/dialect')
  const { deactivate } = await import('#db/queries/deactivations.ts')
  const db = await connect({ url: `${house.dataDirectory}/fieldhouse.db` })
  await db.write((tx) => deactivate(tx, { personId: people.lena.id, by: null, reason: 'left' }, new Date()))
  await db.close()

  for (const ask of sessions) {
    for (const path of ownPages) expect((await ask(path)).headers.get('Location')).toContain('/sign-in')
    expect((await ask(`/streams/lab-attempts/unknown`)).status).toBe(401)
    expect((await ask('/learn/enrolments', post({ course: course.slug }))).headers.get('Location')).toContain('/sign-in')
  }
  await expect(askAs('lena', house)).rejects.toThrow('404')
})

/** Lena has begun a quiz and run a lab: what nobody else may reach. */
async function lenasWork(house: RunningHouse) {
  const ask = await askAs('lena', house)
  const prompt = 'When does the fee change, in Lena’s own words?'
  await ask('/learn/enrolments', post({ course: course.slug }))
  return { prompt, quizAttempt: await startQuiz(ask, firstLesson), labAttempt: await startRun(ask, { lab: first(firstLesson.labs).id, prompt }) }
}

function answered({ status, headers }: Awaited<ReturnType<Ask>>): string {
  if (status === 401 || (status === 302 && /^\/sign-in($|\?)/.test(headers.get('Location') ?? ''))) return 'asks to sign in'
  return status === 403 ? 'refuses' : 'answers'
}

function pathsOf(entry: RouteConfigEntry, above = ''): { id: string; path: string; rule: Access }[] {
  const id = entry.id ?? entry.file.replace(/\.tsx?$/, '')
  const path = `${above}/${entry.path ?? ''}`.replace(/\/+/g, '/')
  const rule = table[id]
  if (!rule) throw new Error(`${id} has no line in the access table`)
  return [{ id, path: filled(path), rule }, ...(entry.children ?? []).flatMap((child) => pathsOf(child, path))]
}

function filled(path: string): string {
  return path.replaceAll(/:(\w+)/g, (_, name: string) => params[name] ?? 'unknown').replace(/\*$/, 'no-such-page')
}
