import type { AppLoadContext, EntryContext } from '@remix-run/node'
import { RemixServer } from '@remix-run/react'
import { Writable } from 'node:stream'
import { renderToPipeableStream } from 'react-dom/server'

import { NonceProvider } from '#app/platform/nonce.tsx'
import { StaticHtmlProvider } from '#app/features/lessons/static-html.tsx'
import { log } from '#app/platform/log.server.ts'

/** Renders the whole page before answering: no page streams, so one buffer can be compressed once and its length is known. */
export default function handleRequest(_request: Request, status: number, headers: Headers, remix: EntryContext, context: AppLoadContext): Promise<Response> {
  pruneManifest(remix)
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    const { pipe } = renderToPipeableStream(
      <NonceProvider value={context.nonce}>
        <StaticHtmlProvider value={context.staticHtml}>
          <RemixServer context={remix} url={_request.url} nonce={context.nonce} />
        </StaticHtmlProvider>
      </NonceProvider>,
      {
        nonce: context.nonce,
        onAllReady() {
          pipe(
            new Writable({
              write(chunk: Buffer, _encoding, done) {
                chunks.push(chunk)
                done()
              },
              final(done) {
                headers.set('Content-Type', 'text/html; charset=utf-8')
                if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'private, no-store')
                resolve(new Response(Buffer.concat(chunks), { status, headers }))
                done()
              },
            }),
          )
        },
        onShellError: reject,
        onError: (error) => log().error({ requestId: context.requestId, err: error }, 'a page could not be rendered'),
      },
    )
  })
}

/** Called by the framework for every thrown thing, expected 404s and 405s included; only what is broken is worth a line in the log. */
export function handleError(error: unknown, { request, context }: { request: Request; context: AppLoadContext }): void {
  if (request.signal.aborted) return
  if (error instanceof Error || (typeof error === 'object' && error !== null && 'status' in error && Number(error.status) >= 500))
    log().error({ requestId: context.requestId, err: error }, 'a request failed')
}

/** The document carries the client's route manifest; with lazy route discovery it needs only the matched routes, and each route left in costs every page (stack.md, Serving). */
function pruneManifest(remix: EntryContext): void {
  const wanted = new Set(remix.staticHandlerContext.matches.map((match) => match.route.id))
  wanted.add('root')
  remix.manifest = { ...remix.manifest, routes: Object.fromEntries(Object.entries(remix.manifest.routes).filter(([id]) => wanted.has(id))) }
}
