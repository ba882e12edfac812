import express, { type RequestHandler, Router } from 'express'
import { existsSync, readdirSync } from 'node:fs'
import { extname, join } from 'node:path'

/**
 * Hashed files never change, so browsers keep them for a year. `npm run build` lays a .br file beside each text asset; it is sent as it is
 * to whoever accepts brotli, so no request pays for compressing a script.
 */
export function staticFiles({ clientDirectory, monacoDirectory, contentDirectory }: { clientDirectory: string; monacoDirectory: string; contentDirectory: string }): RequestHandler {
  const router = Router()
  router.use('/assets', precompressed(join(clientDirectory, 'assets')), immutable(join(clientDirectory, 'assets')))
  router.use('/monaco', precompressed(monacoDirectory), express.static(monacoDirectory, { maxAge: '1h', index: false, fallthrough: false }))
  // A folder's name and nothing else: an encoded slash in it would lead out of the content.
  router.use('/content/:course([\\w-][\\w.-]*)/img', (req, res, next) => immutable(join(contentDirectory, req.params['course'] ?? '', 'img'))(req, res, next))
  return router
}

function immutable(directory: string): RequestHandler {
  return express.static(directory, { immutable: true, maxAge: '1y', index: false, fallthrough: false })
}

function precompressed(directory: string): RequestHandler {
  const ready = new Set(existsSync(directory) ? readdirSync(directory, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.br')).map((file) => `/${file}`) : [])
  return (req, res, next) => {
    if (!ready.has(`${req.path}.br`) || !req.acceptsEncodings('br')) return next()
    res.type(extname(req.path)).setHeader('Content-Encoding', 'br')
    res.vary('Accept-Encoding')
    req.url = `${req.path}.br`
    next()
  }
}
