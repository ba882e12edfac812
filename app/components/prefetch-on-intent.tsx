import { matchRoutes, PrefetchPageLinks } from '@remix-run/react'
import { useEffect, useState } from 'react'

import { linkOf, plainClick, softPath } from './soft-path.ts'

/** Fetches ahead the page whose link the pointer or the focus rests on. */
export function PrefetchOnIntent() {
  const [ahead, setAhead] = useState<string | null>(null)

  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined
    const fetchWhenKnown = (path: string, triesLeft: number) => {
      if (knows(path)) setAhead(path)
      else if (triesLeft > 0) waiting = setTimeout(() => fetchWhenKnown(path, triesLeft - 1), 50)
    }
    const onIntent = (event: Event) => {
      clearTimeout(waiting)
      const link = linkOf(event.target)
      const path = softPath(plainClick, link, window.location)
      if (path === null || !link) return
      waiting = setTimeout(() => {
        if (!knows(path)) link.dataset['discover'] = 'true'
        fetchWhenKnown(path, 20)
      }, 80)
    }
    document.addEventListener('pointerover', onIntent)
    document.addEventListener('focusin', onIntent)
    return () => {
      clearTimeout(waiting)
      document.removeEventListener('pointerover', onIntent)
      document.removeEventListener('focusin', onIntent)
    }
  }, [])

  return ahead ? <PrefetchPageLinks key={ahead} page={ahead} /> : null
}

/** Routes are learned lazily: the framework asks for an address that carries `data-discover`, and only then can its page be fetched. The splat route alone is no page. */
function knows(path: string): boolean {
  const matches = matchRoutes(window.__remixRouter.routes, path.split(/[?#]/u)[0] ?? path)
  return Boolean(matches?.some(({ route }) => route.path && route.path !== '*') || matches?.some(({ route }) => route.index))
}
