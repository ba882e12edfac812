import helmet from 'helmet'
import type { RequestHandler } from 'express'

import { permissionsPolicy } from './permissions-policy.ts'

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

/** For every answer. A page replaces the policy with its own, which knows the request's nonce; files, streams and refusals keep this one. */
export function securityHeaders({ https }: { https: boolean }): RequestHandler {
  const helmeted = helmet({
    contentSecurityPolicy: { useDefaults: false, directives: filePolicy },
    strictTransportSecurity: https ? { maxAge: 31_536_000, includeSubDomains: true } : false,
    referrerPolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
  })
  return (req, res, next) => {
    res.setHeader('Permissions-Policy', permissionsPolicy({ camera: false }))
    helmeted(req, res, next)
  }
}

/** Drawings carry their own style, and Monaco's worker lives under the policy of its own file. */
const filePolicy = { defaultSrc: ["'self'"], styleSrc: ["'self'", "'unsafe-inline'"], objectSrc: ["'none'"], baseUri: ["'none'"], formAction: ["'none'"], frameAncestors: ["'none'"] }

/** Vite's development client injects styles and opens a socket; the built bundle drops these branches. */
const development = import.meta.env.DEV
