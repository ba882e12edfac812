import helmet from 'helmet'
import type { RequestHandler } from 'express'

/**
 * The policy of stack.md: no script but ours, no eval anywhere. Inline style is allowed only on a page with an open editor,
 * because Monaco writes style elements.
 */
export function contentSecurityPolicy({ nonce, allowInlineStyle }: { nonce: string; allowInlineStyle: boolean }): string {
  return [
    "default-src 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    "frame-ancestors 'none'",
    "form-action 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    "script-src-attr 'none'",
    allowInlineStyle || development ? "style-src 'self' 'unsafe-inline'" : "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    development ? "connect-src 'self' ws:" : "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
  ].join('; ')
}

/** Everything but the content security policy, which needs the request's nonce. */
export function securityHeaders({ https }: { https: boolean }): RequestHandler {
  return helmet({
    contentSecurityPolicy: false,
    strictTransportSecurity: https ? { maxAge: 31_536_000, includeSubDomains: true } : false,
    referrerPolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
  })
}

/** Vite's development client injects styles and opens a socket; the built bundle drops these branches. */
const development = import.meta.env.DEV
