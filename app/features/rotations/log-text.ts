import type { Hours, HoursKind } from '#db/schema/rotation-work.ts'

/** What a member writes about a week. */
export type LogText = { did: string; learned: string; applied: string; blockers: string; links: string; hours: Hours; privateNote: string }
type LogField = Exclude<keyof LogText, 'hours'>

export const NO_TEXT: LogText = { did: '', learned: '', applied: '', blockers: '', links: '', hours: {}, privateNote: '' }

/** `label` asks whoever writes; `title` is what stands over it when somebody else reads. */
type FieldWords = { name: LogField; label: string; title: string; prompt: string; longest: number }

/** The fields in the order they are written and read. */
export const logFields: readonly FieldWords[] = [
  { name: 'did', label: 'What you did', title: 'Done', prompt: 'Two or three things that moved. Say what is different because of them.', longest: 10_000 },
  { name: 'learned', label: 'What you learned', title: 'Learned', prompt: 'Something you can do now, or see differently, than last Monday.', longest: 10_000 },
  { name: 'applied', label: 'Where you used AI, and how it went', title: 'Where AI was used', prompt: 'The task, what you asked for, and what you did with the answer. What you threw away counts too.', longest: 10_000 },
  { name: 'blockers', label: 'What is in the way', title: 'In the way', prompt: 'And whose help would move it. Your mentor reads this first.', longest: 10_000 },
  { name: 'links', label: 'Links', title: 'Links', prompt: 'To what can be looked at: a page, a notebook, a change. One a line.', longest: 2_000 },
  { name: 'privateNote', label: 'Note to yourself', title: 'Note to yourself', prompt: 'Nobody else ever sees this: not your mentor, not in any export.', longest: 10_000 },
]

export const sharedFields = logFields.filter((field) => field.name !== 'privateNote')

export const hoursKinds: readonly { kind: HoursKind; label: string }[] = [
  { kind: 'delivery', label: 'Delivery' },
  { kind: 'learning', label: 'Learning' },
  { kind: 'community', label: 'Community' },
  { kind: 'other', label: 'Other' },
]

export function sameText(a: LogText, b: LogText): boolean {
  return logFields.every(({ name }) => a[name] === b[name]) && hoursKinds.every(({ kind }) => (a.hours[kind] ?? 0) === (b.hours[kind] ?? 0))
}

/** The text of a row that holds more. */
export function textOf({ did, learned, applied, blockers, links, hours, privateNote }: LogText): LogText {
  return { did, learned, applied, blockers, links, hours, privateNote }
}

/** What others may read. */
export type SharedText = Omit<LogText, 'privateNote'>

export function sharedTextOf({ did, learned, applied, blockers, links, hours }: LogText): SharedText {
  return { did, learned, applied, blockers, links, hours }
}
