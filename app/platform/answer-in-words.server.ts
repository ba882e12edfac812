import type { ServerBuild } from '@remix-run/server-runtime'
import type { ErrorRequestHandler, Request, Response } from 'express'

import { LONGEST_PROMPT } from '#app/features/labs/prompt-limit.ts'
import { compressOnce } from './compress.server.ts'
import { log } from './log.server.ts'
import { paths } from './paths.ts'
import { Refusal } from './refusal.server.ts'
import { wordsPage } from './words-page.server.tsx'

type Words = { status: number; sentence: string; requestId: string }

/** A sentence as whoever asked can read it: JSON for a script that says so, a page for a browser, a line for everything else. */
export function answerInWords(req: Request, res: Response, { status, sentence, requestId }: Words, build: ServerBuild | null): void {
  res.status(status).setHeader('Cache-Control', 'private, no-store')
  if (req.headers.accept === 'application/json') return void res.json({ sentence, requestId })
  if (build && wantsPage(req)) return compressOnce(req, res.type('text/html'), wordsPage({ build, status, sentence, requestId, back: pageBefore(req), cookieHeader: req.headers.cookie ?? null }))
  res.type('text/plain').send(`${sentence} (request ${requestId})`)
}

export function wantsPage({ headers, path }: Request): boolean {
  return Boolean(headers.accept?.includes('text/html')) && !path.endsWith('.data')
}

function pageBefore(req: Request): string | null {
  const before = req.headers.referer
  if (!before || !URL.canParse(before)) return null
  const { host, pathname, search } = new URL(before)
  return host === req.headers.host ? pathname + search : null
}

/** The last stop of everything that no route answered. */
export function failInWords(build: () => Promise<ServerBuild>): ErrorRequestHandler {
  return async (error: unknown, req, res, next) => {
    const requestId = String(res.locals['requestId'])
    const { status, sentence } = wordsOf(error, req.path)
    if (status === 500) log().error({ requestId, err: error }, 'a request failed outside the pages')
    if (res.headersSent) return next(error)
    answerInWords(req, res, { status, sentence, requestId }, await build().catch(() => null))
  }
}

function wordsOf(error: unknown, path: string): { status: number; sentence: string } {
  const status = error instanceof Error && 'status' in error && Number(error.status) < 500 ? Number(error.status) : 500
  if (status === 413) return { status, sentence: tooLong[path] ?? 'That is more than this page takes. Shorten it and send it again.' }
  if (error instanceof Refusal) return { status, sentence: error.sentence }
  if (status === 404) return { status, sentence: 'There is nothing at this address.' }
  return { status, sentence: status < 500 ? 'This request could not be read.' : 'Something broke on our side. Nothing you sent was half-saved; try again.' }
}

const promptTooLong = `The prompt is longer than ${LONGEST_PROMPT.toLocaleString('en-GB')} characters. Shorten it and run it again.`
const tooLong: Record<string, string> = { [paths.labAttempts()]: promptTooLong, [paths.labTrials()]: promptTooLong }
