import { useLocation } from '@remix-run/react'
import { useEffect, useRef, useState } from 'react'

import { LiveRegion } from './live-region.tsx'

/** After a change of page without reload: says the new title and puts the focus at the start of the main part, as a reload would. */
export function RouteAnnouncer() {
  const { pathname, hash } = useLocation()
  const before = useRef(pathname)
  const [message, setMessage] = useState('')
  useEffect(() => {
    if (before.current === pathname) return
    before.current = pathname
    setMessage(document.title)
    if (!hash) document.getElementById('main')?.focus({ preventScroll: true })
  }, [pathname, hash])
  return <LiveRegion message={message} />
}
