import fc from 'fast-check'
import jsQR from 'jsqr'
import { expect, test } from 'vitest'

import { qrPath } from './qr-path.server.ts'

test('a camera reads from the drawn squares what was written', () => {
  const uuid = fc.uuid({ version: 7 })
  const signature = fc.uint8Array({ minLength: 64, maxLength: 64 }).map((bytes) => Buffer.from(bytes).toString('base64url'))
  fc.assert(
    fc.property(uuid, uuid, fc.integer({ min: 1, max: 40 }), signature, (key, registration, ticketNo, signed) => {
      const text = `F1.${key}.${registration}.${ticketNo}.${signed}`
      expect(read(qrPath(text))?.data).toBe(text)
    }),
    { numRuns: 25 },
  )
})

/** Paints the path as a browser does, four points to a square, with the quiet zone that the card leaves around it. */
function read({ size, path }: { size: number; path: string }) {
  const [scale, margin] = [4, 4]
  const width = (size + 2 * margin) * scale
  const pixels = new Uint8ClampedArray(width * width * 4).fill(255)
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    for (let row = 0; row < scale; row++)
      for (let column = 0; column < Number(length) * scale; column++) {
        const at = (((Number(y) + margin) * scale + row) * width + (Number(x) + margin) * scale + column) * 4
        pixels.fill(0, at, at + 3)
      }
  return jsQR(pixels, width, width)
}
