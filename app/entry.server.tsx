import type { AppLoadContext, EntryContext } from '@remix-run/node'
import { RemixServer } from '@remix-run/react'

import { NonceProvider } from '#app/platform/nonce.tsx'
import { StaticHtmlProvider } from '#app/features/lessons/static-html.tsx'
import { log } from '#app/platform/log.server.ts'
import { renderWhole } from '#app/platform/render-whole.server.ts'

/** The page goes to the adapter as bytes, past the framework's Response, whose body would be copied into a stream and read out of it again. */
export default async function handleRequest(_request: Request, status: number, headers: Headers, remix: EntryContext, context: AppLoadContext): Promise<Response> {
  pruneManifest(remix)
  const data = await handOver(remix)
  const draw = () => (
    <NonceProvider value={context.nonce}>
      <StaticHtmlProvider value={context.staticHtml}>
        <RemixServer context={{ ...remix, ...data() }} url={_request.url} nonce={context.nonce} />
      </StaticHtmlProvider>
    </NonceProvider>
  )
  context.page = await renderWhole(draw, { nonce: context.nonce, onError: (error) => log().error({ requestId: context.requestId, err: error }, 'a page could not be rendered') })
  headers.set('Content-Type', 'text/html; charset=utf-8')
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'private, no-store')
  return new Response(null, { status, headers })
}

/**
 * Reads the loaders' data out of its stream before rendering: waiting for it piece by piece would interrupt the renderer three times a page. The framework
 * still opens a stream for each drawing, but finds its first and last piece in the cache.
 */
async function handOver({ serverHandoffStream, renderMeta }: EntryContext): Promise<() => Pick<EntryContext, 'serverHandoffStream' | 'renderMeta'>> {
  if (!serverHandoffStream) return () => ({})
  const reader = serverHandoffStream.getReader()
  const decoder = new TextDecoder()
  let value = ''
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) value += decoder.decode(piece.value, { stream: true })
  const read = Object.assign(Promise.resolve(), { result: { done: true, value } })
  return () => ({ serverHandoffStream: new ReadableStream<Uint8Array>(), renderMeta: { ...renderMeta, streamCache: { 0: read } } })
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
