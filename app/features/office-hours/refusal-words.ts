import { counted } from '#app/components/plain-words.ts'
import { hoursPaths } from '#app/platform/hours-paths.ts'

type Refused =
  | { kind: 'taken' | 'host-away' | 'too-soon' | 'beyond-horizon'; nearest?: readonly unknown[] }
  | { kind: 'weekly-limit'; limit: number }
  | { kind: 'clashes-with-own'; booking: { id: string } }

/** Why a time cannot be had, what was kept, and what to do next. */
export function refusalWords(refused: Refused, kept = 'What you wrote is kept.'): { title: string; words: string; href: string | null } {
  const near = 'nearest' in refused && refused.nearest && refused.nearest.length > 0 ? ' The nearest free times are below.' : ''
  switch (refused.kind) {
    case 'taken':
      return { title: 'Somebody else has just taken that time', words: `${kept}${near}`, href: null }
    case 'host-away':
      return { title: 'Nobody is there at that time', words: `The hours have changed since you opened this page. ${kept}${near}`, href: null }
    case 'too-soon':
      return { title: 'That time is over or too near', words: `${kept} Choose a later time.`, href: null }
    case 'beyond-horizon':
      return { title: 'That time cannot be booked yet', words: `${kept} Choose an earlier time, or come back nearer to the day.`, href: null }
    case 'weekly-limit':
      return { title: 'You have had this week\'s share', words: `Each person can have ${counted(refused.limit, 'of these', 'of these')} a week, so that everybody gets a turn. ${kept} Choose a time in another week.`, href: null }
    case 'clashes-with-own':
      return { title: 'You have another booking at that time', words: `${kept} Move the other one, or choose another time.`, href: hoursPaths.booking(refused.booking.id) }
  }
}
