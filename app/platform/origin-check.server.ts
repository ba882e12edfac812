import type { RequestHandler } from 'express'

import { Refusal } from './refusal.server.ts'

const safe = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses cross-site requests with an unsafe method, for pages, streams and endpoints alike. Browsers state where a request comes from in
 * Sec-Fetch-Site; older ones send Origin. A request with neither does not come from a browser, so it cannot ride on somebody's cookie
 * (the rule of Go's CrossOriginProtection).
 */
export function originCheck(baseUrl: string): RequestHandler {
  const ownOrigin = new URL(baseUrl).origin
  return (req, res, next) => {
    if (safe.has(req.method) || isOwn(req.headers['sec-fetch-site'], req.headers.origin, req.headers.host, ownOrigin)) return next()
    next(new Refusal(403, 'This request came from another site, so it was not carried out. Open the page here and try again.'))
  }
}

function isOwn(site: string | string[] | undefined, origin: string | undefined, host: string | undefined, ownOrigin: string): boolean {
  if (site) return site === 'same-origin' || site === 'none'
  return origin === undefined || origin === ownOrigin || (URL.canParse(origin) && new URL(origin).host === host)
}
