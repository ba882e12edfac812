import type { BrowserContext, Request } from 'playwright/test'

import type { CompiledLab, CompiledLesson, Quiz } from '#app/platform/content/compiled.ts'
import { course } from './answers.ts'

/** Every text that a browser was sent, as it came. The browser forgets what a stream said, so of those it keeps whose they were. */
export function listen(context: BrowserContext): { all: () => Promise<{ url: string; body: string }[]>; attempts: Set<string> } {
  const bodies: Promise<{ url: string; body: string }>[] = []
  const attempts = new Set<string>()
  context.on('requestfinished', (request) => {
    if (!/stylesheet|image|font|media/.test(request.resourceType())) bodies.push(bodyOf(request))
  })
  context.on('request', (request) => {
    const [, attempt] = /\/streams\/lab-attempts\/([^/?]+)/.exec(request.url()) ?? []
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
  open ??= course.lessons.map(publicText).join('\n')
  return open.includes(piece)
}

let open: string | undefined

function publicText({ tree, labs, quizzes }: CompiledLesson): string {
  return JSON.stringify({ tree: tree.nodes.filter((node) => node.kind === 'html'), labs: labs.map(({ task, data, starter, cases, graders }) => [task, data, starter, cases.map((one) => one.about), graders.map((grader) => grader.hint)]), quizzes: quizzes.map((quiz) => quiz.questions.map(({ stem, options, steps }) => [stem, options.map((option) => option.html), steps])) })
}

async function bodyOf(request: Request): Promise<{ url: string; body: string }> {
  const response = await request.response()
  return { url: request.url(), body: (await response?.text().catch(() => '')) ?? '' }
}
