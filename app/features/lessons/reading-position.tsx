import { useEffect } from 'react'

const PAUSE_MS = 2_000
const READ_AT_LEAST_S = 3

/** Remembers how far one has read: when reading pauses, when the page is hidden, and on leaving. Draws nothing. */
export function ReadingPosition({ action }: { action: string }) {
  useEffect(() => {
    let saved = ''
    let visibleSince = performance.now()
    let seconds = 0
    let waiting: ReturnType<typeof setTimeout> | undefined

    const readSoFar = () => seconds + (document.hidden ? 0 : (performance.now() - visibleSince) / 1000)
    const save = () => {
      clearTimeout(waiting)
      const block = blockBeingRead()
      const read = readSoFar()
      if (block === saved || read < READ_AT_LEAST_S) return
      saved = block
      seconds = 0
      visibleSince = performance.now()
      const body = new URLSearchParams({ block, seconds: String(Math.round(read)) })
      void fetch(action, { method: 'POST', body, keepalive: true }).catch(() => undefined) // the next pause says it again
    }
    const onScroll = () => {
      clearTimeout(waiting)
      waiting = setTimeout(save, PAUSE_MS)
    }
    const onVisibility = () => {
      if (document.hidden) {
        seconds += (performance.now() - visibleSince) / 1000
        save()
      } else visibleSince = performance.now()
    }
    waiting = setTimeout(save, READ_AT_LEAST_S * 1000 + 100)
    document.addEventListener('scroll', onScroll, { passive: true })
    document.addEventListener('visibilitychange', onVisibility)
    window.addEventListener('pagehide', save)
    return () => {
      save()
      document.removeEventListener('scroll', onScroll)
      document.removeEventListener('visibilitychange', onVisibility)
      window.removeEventListener('pagehide', save)
    }
  }, [action])
  return null
}

/** The last block that begins in the upper part of the window; the first one before anything has. */
function blockBeingRead(): string {
  const line = window.innerHeight * 0.35
  let current = ''
  for (const block of document.querySelectorAll<HTMLElement>('.prose > .static-run > [id]')) {
    if (current && block.getBoundingClientRect().top > line) break
    current = block.id
  }
  return current
}
