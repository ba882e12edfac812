import type { ReactNode } from 'react'
import { renderToPipeableStream } from 'react-dom/server'

/** The finished page as bytes: nothing streams, so one buffer can be compressed once and its length is known. */
export function renderWhole(page: ReactNode, { nonce, onError }: { nonce: string; onError: (error: unknown) => void }): Promise<Buffer> {
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
