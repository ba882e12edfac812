import { useEffect, useRef } from 'react'

/**
 * When a form was answered and something else stands in its place, the focus goes to the beginning of that, so that a keyboard and a screen reader
 * go on where the page goes on; it is scrolled to only if it is out of sight. Never on the first paint.
 */
export function useArrival<Place extends HTMLElement>(state: string) {
  const place = useRef<Place>(null)
  const before = useRef(state)
  useEffect(() => {
    if (before.current === state) return
    before.current = state
    const start = place.current?.querySelector<HTMLElement>('[data-arrival]')
    start?.focus({ preventScroll: true })
    start?.scrollIntoView({ block: 'nearest' })
  }, [state])
  return place
}
