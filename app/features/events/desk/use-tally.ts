import { useEffect, useState } from 'react'

import { eventPaths } from '#app/platform/event-paths.ts'
import type { Tally } from './tally.ts'

export type Liveness = 'still' | 'live' | 'lost'

/** The figures of the page's load, and then those of the stream. A lost stream leaves the last ones standing; the browser asks again by itself. */
export function useTally(slug: string, first: Tally): { tally: Tally; liveness: Liveness } {
  const [newest, setNewest] = useState<Tally | null>(null)
  const [liveness, setLiveness] = useState<Liveness>('still')
  useEffect(() => {
    const stream = new EventSource(eventPaths.deskTally(slug))
    stream.onopen = () => setLiveness('live')
    stream.onerror = () => setLiveness('lost')
    stream.onmessage = ({ data }: MessageEvent<string>) => setNewest(JSON.parse(data) as Tally)
    return () => stream.close()
  }, [slug])
  // After a form on this page its load is newer than what the stream said last.
  return { tally: newest && newest.at > first.at ? newest : first, liveness }
}
