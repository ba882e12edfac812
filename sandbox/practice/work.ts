import { wantsEveryFact } from './brief/operations.ts'
import type { Brief } from './brief/brief.ts'
import type { Block } from './split.ts'

/** How an engine answers when the prompt leaves room: `wordy` adds words and reorders, `naive` obeys its data. */
export type Engine = { id: string; wordy: boolean; naive: boolean }

/** What an operation works on. `lines` are the data's sentences. */
export type Work = { brief: Brief; blocks: readonly Block[]; lines: readonly string[]; engine: Engine }

/** What an operation hands to the shaper, free of form. A null value is a missing fact that the prompt's fallback could not name. */
export type Part =
  | { kind: 'text'; sentences: string[]; closing?: string }
  /** Said as it is: a label, a call, a question back. */
  | { kind: 'exact'; text: string }
  | { kind: 'items'; items: string[] }
  | { kind: 'facts'; facts: { label: string; value: string }[] }
  /** The same facts for every line of the data. */
  | { kind: 'records'; records: { label: string; value: string }[][] }
  | { kind: 'table'; columns: string[]; rows: string[][] }

/** A small stable number from a text, to choose among fixed phrases: same input, same choice. */
export function seedOf(text: string): number {
  let seed = 7
  for (let at = 0; at < Math.min(text.length, 400); at += 1) seed = (seed * 31 + text.charCodeAt(at)) % 65_521
  return seed
}

export function isFactTable(brief: Brief): boolean {
  return wantsEveryFact(brief.text) || (brief.fields.some((field) => /\b(?:numbers?|figures?|dates?|values?|amounts?|items?|facts?)\b/i.test(field.label)) && brief.fields.some((field) => field.kind === 'sentence') && !/\bclaims?\b/i.test(brief.text))
}
