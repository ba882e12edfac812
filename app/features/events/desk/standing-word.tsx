import { StatusWord, type StatusKind } from '#app/components/status-word.tsx'
import type { EventState } from '../event-state.ts'

/** Where an event stands, as those who run it say it. */
export function StandingWord({ standing }: { standing: EventState }) {
  const { is, words } = standings[standing]
  return <StatusWord is={is}>{words}</StatusWord>
}

const standings: Record<EventState, { is: StatusKind; words: string }> = {
  draft: { is: 'not-started', words: 'Draft' },
  published: { is: 'done', words: 'Published' },
  withdrawn: { is: 'not-started', words: 'Draft again' },
  ended: { is: 'ended', words: 'Ended' },
  cancelled: { is: 'failed', words: 'Cancelled' },
}
