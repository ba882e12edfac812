import { useEffect, useState } from 'react'

import { Court } from '#app/components/court.tsx'

/** The ball comes to rest in the middle of the court: once on each device, and not at all where motion is reduced. */
export function Celebration({ of: enrolmentId }: { of: string }) {
  const [isFirst, setFirst] = useState(false)
  useEffect(() => {
    const key = `celebrated:${enrolmentId}`
    try {
      if (localStorage.getItem(key)) return
      localStorage.setItem(key, 'yes')
      setFirst(true)
    } catch {
      // storage can be switched off; then there is simply no celebration
    }
  }, [enrolmentId])
  return (
    <div className={isFirst ? 'celebration celebration-first' : 'celebration'}>
      <Court ball="in" />
    </div>
  )
}
