import type { Timing } from './timing.server.ts'

/** What Express hands to every loader and action. The nonce and the static HTML travel on to entry.server, never to the browser's data. */
export type RequestContext = {
  requestId: string
  nonce: string
  timing: Timing
  /** The network address that rate limits of anonymous requests count by, after TRUST_PROXY. */
  network: string
  /** False for the data requests of client-side navigation, which must carry a lesson's HTML themselves. */
  isDocument: boolean
  /** Lesson HTML by run id: rendered once into the document and left out of the loader's data (architecture.md, Content). */
  staticHtml: Map<string, string>
  /** Set by a route that opens an editor: Monaco needs inline style, and no other page does. */
  allowInlineStyle: boolean
  /** The rendered document, put here by entry.server for the adapter; null for every other kind of answer. */
  page: Buffer | null
}

declare module '@remix-run/node' {
  interface AppLoadContext extends RequestContext {}
  interface Future {
    v3_singleFetch: true
  }
}
