import { course } from '#test/support/answers.ts'
import { expect, test } from '#test/support/e2e.ts'
import { mouse } from '#test/support/hands.ts'
import { beginCourse, takeCourse } from '#test/support/newcomer.ts'
import { people } from '#test/support/people.ts'
import { hiddenTextsOf, keysOf, listen } from '#test/support/secrets.ts'

test('[L19] no answer key is in any response before its quiz is handed in, and no hidden text in any response at all', async ({ visit }) => {
  test.setTimeout(180_000)
  const page = await visit(null)
  const heard = listen(page.context())
  const handedIn = new Set<string>()
  const early: string[] = []
  const keys = course.lessons.flatMap((lesson) => lesson.quizzes.map((quiz) => ({ quiz, keys: keysOf(quiz) })))
  const lookForKeys = async () => {
    const bodies = await heard.all()
    for (const { quiz, keys: own } of keys.filter((one) => !handedIn.has(one.quiz.id)))
      for (const key of own) for (const { url, body } of bodies) if (body.includes(key)) early.push(`${quiz.id} in ${url}: ${key}`)
  }
  await beginCourse(page, mouse, 'rhea', people.rhea.name)
  await takeCourse(page, mouse, {
    beforeHandIn: async (quiz) => {
      await lookForKeys()
      handedIn.add(quiz.id)
    },
  })
  expect(early).toEqual([])

  const streams = await Promise.all([...heard.attempts].map(async (attempt) => ({ url: attempt, body: await (await page.request.get(`/streams/lab-attempts/${attempt}`)).text() })))
  expect(streams.length).toBeGreaterThan(0)
  const bodies = [...(await heard.all()), ...streams]
  const labs = course.lessons.flatMap((lesson) => lesson.labs)
  expect(labs.flatMap((lab) => hiddenTextsOf(lab).flatMap((text) => bodies.filter(({ body }) => body.includes(text)).map(({ url }) => `${lab.id} in ${url}: ${text}`)))).toEqual([])

  // The search itself works: after handing in, the words are there.
  expect(keys.filter((one) => bodies.some(({ body }) => one.keys.some((key) => body.includes(key)))).length).toBeGreaterThan(0)
  expect(labs.flatMap(hiddenTextsOf).length).toBeGreaterThan(labs.length)
})
