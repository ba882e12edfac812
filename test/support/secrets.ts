import type { BrowserContext, Response } from 'playwright/test'

import type { CompiledLab, CompiledLesson, Quiz } from '#app/platform/content/compiled.ts'
import { course } from './answers.ts'

/** Every text that a browser was sent, as it came. The browser forgets what a stream said, so of those it keeps whose they were. */
export function listen(context: BrowserContext): { all: () => Promise<{ url: string; body: string }[]>; attempts: Set<string> } {
  const bodies: Promise<{ url: string; body: string }>[] = []
  const attempts = new Set<string>()
  context.on('response', (response) => {
    if (/html|json|script|text\/plain/.test(response.headers()['content-type'] ?? '')) bodies.push(bodyOf(response))
    const [, attempt] = /\/streams\/lab-attempts\/([^/?]+)/.exec(response.url()) ?? []
    if (attempt) attempts.add(attempt)
  })
  return { all: () => Promise.all(bodies), attempts }
}

/** What nobody may read before handing in: the feedback and the explanations of a quiz. Pieces that survive any way of escaping. */
export function keysOf(quiz: Quiz): string[] {
  return quiz.questions.flatMap((question) => [question.explain, ...question.options.map((option) => option.feedback)].flatMap((html) => pieces(html ?? ''))).filter((piece) => !isPublic(piece))
}

/** What nobody may ever read: the texts of hidden cases. */
export function hiddenTextsOf(lab: CompiledLab): string[] {
  return lab.cases.filter((one) => one.hidden).flatMap((one) => Object.values(one.values).flatMap(pieces)).filter((piece) => !isPublic(piece))
}

const LONG_ENOUGH = 24

function pieces(html: string): string[] {
  return html.split(/<[^>]+>|&\w+;|[^A-Za-z0-9 ,.]/).map((piece) => piece.trim()).filter((piece) => piece.length >= LONG_ENOUGH)
}

/** Also said where everybody may read it. */
function isPublic(piece: string): boolean {
  return course.lessons.some((lesson) => publicText(lesson).includes(piece))
}

function publicText({ tree, labs, quizzes }: CompiledLesson): string {
  const open = { tree: tree.nodes.filter((node) => node.kind === 'html'), labs: labs.map(({ task, data, starter, cases, graders }) => [task, data, starter, cases.map((one) => one.about), graders.map((grader) => grader.hint)]), quizzes: quizzes.map((quiz) => quiz.questions.map(({ stem, options, steps }) => [stem, options.map((option) => option.html), steps])) }
  return JSON.stringify(open)
}

async function bodyOf(response: Response): Promise<{ url: string; body: string }> {
  return { url: response.url(), body: await response.text().catch(() => '') }
}
