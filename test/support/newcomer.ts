import type { CompiledLab, CompiledLesson, Question, Quiz } from '#app/platform/content/compiled.ts'
import { expect, type Locator, type Page } from 'playwright/test'

import { course, pathOf, placeOf, rightAnswer } from './answers.ts'

/** How a person works the page: with a mouse, with keys alone, or without script. The steps of a course are the same for all. */
export type Hands = {
  press: (page: Page, target: Locator) => Promise<void>
  choose: (page: Page, target: Locator) => Promise<void>
  write: (page: Page, target: Locator, text: string) => Promise<void>
  order: (page: Page, question: Locator, steps: readonly string[]) => Promise<void>
}

/** Moments at which a test may look around. */
type Moments = { onLesson?: (lesson: CompiledLesson) => Promise<void>; beforeHandIn?: (quiz: Quiz) => Promise<void> }

/** Does what is asked for in every lesson, with the right answers, from the first to the end of the course. Works for any content. */
export async function takeCourse(page: Page, hands: Hands, moments: Moments = {}): Promise<void> {
  for (const [at, lesson] of course.lessons.entries()) {
    await expect(page).toHaveURL(new RegExp(`${pathOf(lesson)}(#.*)?$`))
    await expect(page.getByRole('heading', { level: 1, name: lesson.title })).toBeVisible()
    await moments.onLesson?.(lesson)
    await finishLesson(page, lesson, hands, moments)
    const next = course.lessons[at + 1]
    // The last hand-in of a course leads to its end by itself.
    if (!next && new URL(page.url()).pathname.endsWith('/end')) return
    const on = page.getByRole('navigation', { name: 'Back and on' }).getByRole(lesson.done === 'confirm' ? 'button' : 'link').last()
    if (next) await expect(on).toContainText(next.title)
    await hands.press(page, on)
    await expect(page).toHaveURL(new RegExp(`${next ? pathOf(next) : `/learn/${course.slug}/end`}$`))
  }
}

async function finishLesson(page: Page, lesson: CompiledLesson, hands: Hands, moments: Moments): Promise<void> {
  for (const lab of lesson.labs.filter((one) => one.required)) await passLab(page, lab, hands)
  for (const quiz of lesson.quizzes) await passQuiz(page, quiz, hands, moments)
}

/** Starts the quiz, answers every question that was drawn, and hands in. */
async function passQuiz(page: Page, quiz: Quiz, hands: Hands, { beforeHandIn }: Moments): Promise<void> {
  const section = quizOf(page, quiz)
  await hands.press(page, section.getByRole('button', { name: /^(Start the quiz|Try again)$/ }))
  await expect(section.getByRole('button', { name: 'Hand in' })).toBeVisible()
  for (const question of quiz.questions) {
    const field = section.locator(`#question-${question.id}`)
    if ((await field.count()) > 0) await answer(page, field, question, hands)
  }
  await beforeHandIn?.(quiz)
  await hands.press(page, section.getByRole('button', { name: 'Hand in' }))
  await expect(section.getByText('Passed with').or(page.getByRole('heading', { level: 1, name: /^You hold|^You have finished/ }))).toBeVisible()
}

async function answer(page: Page, field: Locator, question: Question, hands: Hands): Promise<void> {
  const right = rightAnswer(question)
  if (question.kind === 'ordering') return hands.order(page, field, right)
  for (const [index, value] of right.entries()) {
    if (question.kind === 'fill-in') await hands.write(page, field.locator(`input[name="blank.${question.id}.${index + 1}"]`), value)
    else await hands.choose(page, field.locator(`input[value="${value}"]`))
  }
}

/** Writes the lab's good prompt and runs it until it has passed. */
async function passLab(page: Page, lab: CompiledLab, hands: Hands): Promise<void> {
  const section = labOf(page, lab)
  await hands.write(page, section.getByRole('textbox', { name: /^Your (prompt|instructions)/ }), lab.good.prompt)
  await hands.press(page, section.getByRole('button', { name: /^Run/ }))
  // Without script the run is answered with a page of its own, which leads back.
  await expect(page.getByText(/^Passed: \d+ of \d+ checks$/).filter({ visible: true }).first()).toBeVisible()
  const back = page.getByRole('link', { name: 'Back to the lab' })
  if (await back.isVisible()) await hands.press(page, back)
  await expect(section.getByText(/^Passed/).filter({ visible: true }).first()).toBeVisible()
}

const quizOf = (page: Page, quiz: Pick<Quiz, 'id'>) => page.locator(`section.quiz`).nth(indexOf(quiz.id, (lesson) => lesson.quizzes))
const labOf = (page: Page, lab: Pick<CompiledLab, 'id' | 'title'>) => page.getByRole('region', { name: `Lab: ${lab.title}` })

function indexOf(id: string, items: (lesson: CompiledLesson) => readonly { id: string }[]): number {
  return Math.max(...course.lessons.map((lesson) => items(lesson).findIndex((item) => item.id === id)))
}

/** What the end of the course, the certificate and the verify page must say; the last as somebody who has not signed in sees it. */
export async function showCertificate(page: Page, hands: Hands, anonymous: Page, name: string): Promise<void> {
  const achievement = course.credential?.achievement ?? ''
  await expect(page).toHaveURL(new RegExp(`/learn/${course.slug}/end$`))
  await expect(page.getByRole('heading', { level: 1, name: `You hold the ${achievement}` })).toBeVisible()
  await hands.press(page, page.getByRole('link', { name: 'Open your certificate' }))
  await expect(page).toHaveURL(/\/certificates\/[\w-]{22}$/)
  await expect(page.getByRole('article', { name: `Certificate: ${achievement}` })).toContainText(name)
  await anonymous.goto(`/verify/${placeOf(page.url())}`)
  await expect(anonymous.getByRole('heading', { level: 1, name: achievement })).toBeVisible()
  await expect(anonymous.locator('main')).toContainText(name)
  await expect(anonymous.locator('main')).toContainText(/Valid|Holds/)
}

/** From the sign-in link to the first lesson, by what the pages offer somebody new. */
export async function beginCourse(page: Page, hands: Hands, handle: string, name: string): Promise<void> {
  await page.goto(`/sign-in/demo/${handle}`)
  await expect(page.getByRole('heading', { level: 1, name: `Welcome, ${name.split(' ')[0]}` })).toBeVisible()
  await hands.press(page, page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Learn', exact: true }))
  await expect(page).toHaveURL(/\/learn$/)
  await hands.press(page, page.getByRole('main').getByRole('link', { name: course.title }))
  await expect(page).toHaveURL(new RegExp(`/learn/${course.slug}$`))
  await hands.press(page, page.getByRole('button', { name: 'Start the course' }))
}
