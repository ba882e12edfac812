import { first, firstLesson } from '#test/support/answers.ts'
import { startRun, takeLessons } from '#test/support/by-form.ts'
import { expect, test } from '#test/support/e2e.ts'
import { askAs } from '#test/support/http.ts'
import { slowModel } from '#test/support/slow-model.ts'

test('the process says that it lives, and the house that it is ready: database, migrations and content', async ({ house }) => {
  const ask = await askAs(null, house)
  const [health, ready] = await Promise.all([ask('/healthz'), ask('/readyz')])
  expect([health.status, await health.text()]).toEqual([200, 'ok'])
  expect([ready.status, await ready.json()]).toEqual([200, { database: true, migrations: true, content: true }])
})

test('every answer carries its request id, its timing and the strict policy, and no page is kept by a cache', async ({ house }) => {
  const ask = await askAs('lena', house)
  const { headers } = await ask('/')
  expect(headers.get('X-Request-Id')).toMatch(/^[0-9a-f-]{36}$/)
  expect(headers.get('Server-Timing')).toContain('session;dur=')
  expect(headers.get('Cache-Control')).toContain('no-store')
  const policy = headers.get('Content-Security-Policy') ?? ''
  expect(policy).toMatch(/script-src 'self' 'nonce-[^']{20,}'(;|$)/)
  expect(policy).not.toContain('unsafe')
  const again = (await ask('/')).headers.get('Content-Security-Policy')
  expect(again, 'the nonce is new with every answer').not.toBe(policy)
})

test('told to stop while somebody watches a run, the process ends within ten seconds', async ({ ownHouse }) => {
  const model = await slowModel()
  const house = await ownHouse({ env: model.env })
  const ask = await askAs('lena', house)
  await takeLessons(ask) // for the licence, which opens models outside
  const lab = first(firstLesson.labs)
  const attemptId = await startRun(ask, { lab: lab.id, prompt: lab.good.prompt, model: model.id })
  await model.asked()
  const stream = await ask(`/streams/lab-attempts/${attemptId}`)
  expect([stream.status, stream.headers.get('Content-Type')]).toEqual([200, 'text/event-stream'])
  const watched = stream.text().catch(() => 'cut')

  const askedAt = performance.now()
  const ended = new Promise<number | null>((exit) => house.process.once('exit', (code) => exit(code)))
  house.process.kill('SIGTERM')
  expect(await ended).toBe(0)
  expect(performance.now() - askedAt).toBeLessThan(10_000)
  await watched
  await model.stop()
})
