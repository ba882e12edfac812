import type { ReactNode } from 'react'
import { renderToPipeableStream, renderToString } from 'react-dom/server'

/** What the renderer writes where a part was not ready and the browser must draw it. */
const LEFT_OUT = '<!--$!-->'

/**
 * The finished page as bytes: nothing streams, so one buffer can be compressed once and its length is known. A page whose parts are all there, which is
 * every page so far, is drawn as one string; React's stream encodes each of its thousand pieces apart, which costs a sixth of a lesson. A page that waits
 * for something is drawn again by the stream, which waits.
 */
export async function renderWhole(draw: () => ReactNode, { nonce, onError }: { nonce: string; onError: (error: unknown) => void }): Promise<Buffer> {
  const page = renderToString(draw())
  if (page.includes(LEFT_OUT)) return renderWaiting(draw(), { nonce, onError })
  return Buffer.from(page.startsWith('<html') ? `<!DOCTYPE html>${page}` : page) // which the stream writes by itself
}

function renderWaiting(page: ReactNode, { nonce, onError }: { nonce: string; onError: (error: unknown) => void }): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = []
    // The renderer uses these four words of a stream. A real one tells of each small chunk by an event, which nobody hears.
    const sink = {
      on: () => sink,
      write: (chunk: Uint8Array) => chunks.push(chunk) > 0,
      end: () => resolve(Buffer.concat(chunks)),
      destroy: reject,
    }
    const { pipe } = renderToPipeableStream(page, { nonce, onAllReady: () => void pipe(sink as unknown as NodeJS.WritableStream), onShellError: reject, onError })
  })
}
