import { useEffect } from 'react'

const PAUSE_MS = 2_000
const READ_AT_LEAST_S = 3
/** A little below where the browser puts a block that an address names: under the header. */
const TOP_PX = 88

/** Remembers how far one has read: when reading pauses, when the page is hidden, and on leaving. Draws nothing. */
export function ReadingPosition({ action }: { action: string }) {
  useEffect(() => {
    let saved = ''
    let looked = 0
    let counted = 0
    let visibleSince = document.hidden ? null : performance.now()
    let waiting: ReturnType<typeof setTimeout> | undefined

    const lookedSoFar = () => looked + (visibleSince === null ? 0 : (performance.now() - visibleSince) / 1000)
    const save = () => {
      clearTimeout(waiting)
      const block = blockBeingRead()
      const seconds = lookedSoFar()
      if (block === saved || seconds < READ_AT_LEAST_S) return
      saved = block
      const body = new URLSearchParams({ block, seconds: String(Math.round(seconds - counted)) })
      counted = seconds
      void fetch(action, { method: 'POST', body, keepalive: true }).catch(() => undefined) // the next pause says it again
    }
    const onScroll = () => {
      clearTimeout(waiting)
      waiting = setTimeout(save, PAUSE_MS)
    }
    const onVisibility = () => {
      looked = lookedSoFar()
      visibleSince = document.hidden ? null : performance.now()
      if (document.hidden) save()
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

/**
 * The last block that begins above the top of the reading area; the first one before anything has. Not a line further down: a visit that resumes
 * at a block would then save the one below it, and each visit would creep forward.
 */
function blockBeingRead(): string {
  let current = ''
  for (const block of document.querySelectorAll<HTMLElement>('.prose > .static-run > [id]')) {
    if (current && block.getBoundingClientRect().top > TOP_PX) break
    current = block.id
  }
  return current
}
