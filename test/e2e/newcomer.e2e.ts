import { course } from '#test/support/answers.ts'
import { expect, test } from '#test/support/e2e.ts'
import { keyboard, mouse, withoutScript } from '#test/support/hands.ts'
import { beginCourse, showCertificate, takeCourse } from '#test/support/newcomer.ts'
import { people } from '#test/support/people.ts'

/** The learner's main job, end to end, on the real content: from the sign-in link to a certificate that anybody can check. */
test.describe.configure({ timeout: 180_000 })

test('a newcomer takes the whole course by mouse and earns a certificate that anybody can check', async ({ visit }) => {
  const page = await visit(null)
  await beginCourse(page, mouse, 'lena', people.lena.name)
  await takeCourse(page, mouse)
  await showCertificate(page, mouse, await visit(null), people.lena.name)

  await page.goto('/my-learning')
  await expect(page.getByRole('main')).toContainText(course.credential?.achievement ?? '')
  await page.goto(`/learn/${course.slug}`)
  await expect(page.getByRole('main').getByText(`Finished on`)).toBeVisible()
})

test('[L60] the same by keyboard alone, with reduced motion', async ({ visit }) => {
  const page = await visit(null, { reducedMotion: 'reduce' })
  await beginCourse(page, keyboard, 'amir', people.amir.name)
  await takeCourse(page, keyboard)
  await showCertificate(page, keyboard, await visit(null), people.amir.name)
})

test('[L60] the same in a browser that runs no script', async ({ visit }) => {
  const page = await visit(null, { javaScriptEnabled: false })
  await beginCourse(page, withoutScript, 'marcus', people.marcus.name)
  await takeCourse(page, withoutScript)
  await showCertificate(page, withoutScript, await visit(null, { javaScriptEnabled: false }), people.marcus.name)
})
