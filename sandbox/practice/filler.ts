import { seedOf } from './work.ts'

/** What a model adds when nobody set a limit. True of everything, useful for nothing. */
export function filler(seed: string, count: number): string[] {
  const start = seedOf(seed)
  return Array.from({ length: count }, (_, at) => general[(start + at * 5) % general.length] ?? '')
}

/** What it adds when nobody kept it to the data either: a claim that no one made. */
export function embroidery(seed: string): string {
  return claims[seedOf(seed) % claims.length] ?? ''
}

const general = [
  'It is worth keeping the bigger picture in mind.',
  'There are several aspects to consider here.',
  'As always, communication is key in situations like this.',
  'Overall, this is an important point for everyone involved.',
  'It may help to look at this from different angles.',
  'In general, a careful approach pays off.',
  'Please let me know if you would like more detail.',
]

const claims = ['Experience shows that this takes about 10 % longer than planned.', 'Most people will notice the effect by next Friday.', 'In similar cases about 15 % of those concerned had a question.']
