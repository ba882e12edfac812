import { useEffect, useState } from 'react'

/**
 * What time it is on the server, carried on by this machine's clock: a laptop that is two hours wrong still counts down to the right moment.
 * The first value is the server's own, so the page reads the same before and after script.
 */
export function useServerNow(serverNow: string): Date {
  const [now, setNow] = useState(() => new Date(serverNow))
  useEffect(() => {
    const ahead = Date.parse(serverNow) - Date.now()
    const tick = () => setNow(new Date(Date.now() + ahead))
    const timer = setInterval(tick, 1000)
    return () => clearInterval(timer)
  }, [serverNow])
  return now
}
