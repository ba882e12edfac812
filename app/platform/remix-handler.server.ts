import type { AppLoadContext } from '@remix-run/node'
import { createRequestHandler, type ServerBuild } from '@remix-run/server-runtime'
import type { Request as ExpressRequest, RequestHandler, Response as ExpressResponse } from 'express'

import { answerInWords, wantsPage } from './answer-in-words.server.ts'
import { compressOnce } from './compress.server.ts'
import { contentSecurityPolicy } from './security-headers.server.ts'

/**
 * Express to Remix and back. In place of @remix-run/express, for two measured reasons (stack.md, Serving):
 * the request's signal is aborted as soon as the response closes, so nothing is held for the five seconds of the stock template;
 * and a whole page is compressed once instead of being streamed through brotli.
 */
export function remixHandler(build: () => Promise<ServerBuild>, mode: 'production' | 'development', contextOf: (req: ExpressRequest, res: ExpressResponse) => AppLoadContext): RequestHandler {
  let handler: ReturnType<typeof createRequestHandler> | undefined
  let builtFrom: ServerBuild | undefined
  return async (req, res, next) => {
    try {
      const current = await build()
      if (current !== builtFrom || !handler) {
        builtFrom = current
        handler = createRequestHandler(current, mode)
      }
      const context = contextOf(req, res)
      const response = await handler(remixRequest(req, res), context)
      await send(req, res, response, { context, build: current })
    } catch (error) {
      next(error)
    }
  }
}

function remixRequest(req: ExpressRequest, res: ExpressResponse): Request {
  const controller = new AbortController()
  res.once('close', () => controller.abort(closed))
  const headers = new Headers()
  for (const [name, value] of Object.entries(req.headers)) {
    if (name === 'origin') continue // checked already, against BASE_URL (origin-check); Remix would compare it with a Host that a proxy may have changed
    if (Array.isArray(value)) for (const one of value) headers.append(name, one)
    else if (value) headers.set(name, value)
  }
  const url = `${req.protocol}://${req.headers.host ?? 'localhost'}${req.originalUrl}` // joined, not resolved: "//elsewhere" is a path here
  const sent: unknown = req.body // whole, by formBody
  const body = req.method === 'POST' && Buffer.isBuffer(sent) ? new Uint8Array(sent) : null
  return new Request(url, { method: req.method, headers, signal: controller.signal, body })
}

/** One for all: to make a new one, with its trace, for every answer that was sent in full would be work for nobody. */
const closed = new Error('The answer was sent, or nobody waits for it any more')

async function send(req: ExpressRequest, res: ExpressResponse, response: Response, { context, build }: { context: AppLoadContext; build: ServerBuild }): Promise<void> {
  if (isLastResort(response)) return answerInWords(req, res, { status: 500, sentence: 'Something broke on our side. Nothing of this was half-saved; go back and try again.', requestId: context.requestId }, build)
  res.statusCode = response.status
  for (const [name, value] of response.headers) {
    if (name === 'set-cookie') res.appendHeader(name, value)
    else res.setHeader(name, value)
  }
  if (!res.hasHeader('Cache-Control')) res.setHeader('Cache-Control', 'private, no-store')
  res.setHeader('Server-Timing', context.timing.header())
  res.setHeader('Content-Security-Policy', contentSecurityPolicy(context))
  if (context.page) return compressOnce(req, res, context.page)
  if (!response.body) return void res.end()
  if (isBareSentence(req, response)) return answerInWords(req, res, { status: response.status, sentence: await response.text(), requestId: context.requestId }, build)
  compressOnce(req, res, Buffer.from(await response.arrayBuffer()))
}

/** A route without a page refused, and a browser asked for a page: a form was sent without script. */
function isBareSentence(req: ExpressRequest, { status, headers }: Response): boolean {
  return status >= 400 && Boolean(headers.get('Content-Type')?.startsWith('text/plain')) && wantsPage(req)
}

/** What the framework says in its own words when a route without a page throws. handleError has written it down. */
function isLastResort({ status, headers }: Response): boolean {
  return status === 500 && headers.get('Content-Type') === 'text/plain'
}
