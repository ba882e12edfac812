import express, { type RequestHandler, Router } from 'express'

import { Refusal } from './refusal.server.ts'

/** What no page here answers to is refused before anything is looked up. A house with an API of its own adds its methods. */
export function requestLine(): RequestHandler {
  return (req, res, next) => {
    const refuse = (status: number, sentence: string) => next(new Refusal(status, sentence))
    if (!METHODS.includes(req.method)) {
      res.setHeader('Allow', METHODS.join(', '))
      return refuse(405, 'Pages here are read or sent a form, nothing else.')
    }
    const host = req.headers.host ?? 'localhost'
    if (!HOST.test(host) || !URL.canParse(`http://${host}`)) return refuse(400, 'This request does not say which site it is for.')
    if (!req.originalUrl.startsWith('/') || req.originalUrl.includes('%00')) return refuse(400, 'There can be nothing at this address.')
    next()
  }
}

/**
 * Reads the whole body of a form before a route sees it, so that a route meets only forms: not too long, in a form's encoding, complete.
 * A null character is refused because PostgreSQL cannot keep one.
 */
export function formBody(): RequestHandler {
  return Router().use(express.raw({ type: () => true, limit: LONGEST_BODY, inflate: false }), async (req, _res, next) => {
    if (req.method !== 'POST') return next()
    const body: unknown = req.body
    const bytes = Buffer.isBuffer(body) ? body : Buffer.alloc(0)
    const refuse = (status: number, sentence: string) => next(new Refusal(status, sentence))
    // An empty form, sent by a program without saying what it is.
    if (bytes.length === 0 && !req.headers['content-type']) req.headers['content-type'] = 'application/x-www-form-urlencoded'
    const type = req.headers['content-type'] ?? ''
    const fields = /^application\/x-www-form-urlencoded\b/i.test(type) ? bytes.toString('latin1').split('&').length : /^multipart\/form-data\b/i.test(type) ? await fieldsIn(type, bytes) : undefined
    if (fields === undefined) return refuse(415, 'This address takes a form. Open the page again and use its button.')
    if (fields === null) return refuse(400, 'The form did not arrive whole. Go back and send it again.')
    if (fields > MOST_FIELDS) return refuse(413, 'That is more than this page takes. Shorten it and send it again.')
    if (bytes.includes(0) || bytes.includes('%00')) return refuse(422, 'There is a character in this text that cannot be kept (a null character, often from a copied file). Go back, remove it and send again.')
    next()
  })
}

const METHODS = ['GET', 'HEAD', 'POST']
const HOST = /^(?:[a-z0-9._-]+|\[[0-9a-f:.]+\])(?::[0-9]{1,5})?$/i
/** The longest prompt, 12,000 characters of four bytes, is 144 KB in a form. */
const LONGEST_BODY = '256kb'
const MOST_FIELDS = 1_000

/** How many fields a multipart form has; null when it cannot be read to its end. */
async function fieldsIn(type: string, body: Buffer): Promise<number | null> {
  try {
    return [...(await new Response(new Uint8Array(body), { headers: { 'Content-Type': type } }).formData()).keys()].length
  } catch {
    return null
  }
}
