import { findDates, sameDate } from '../../text/dates.ts'
import { countWords, overlap, topics } from '../../text/fold.ts'
import { findNumbers } from '../../text/numbers.ts'
import type { Part, Work } from '../work.ts'

/** Whole sentences, picked by the topics the prompt states and by how much they say, in the order of the data. */
export function summarise({ brief, lines, engine }: Work): Part {
  const wanted = topics(brief.text)
  const said = brief.manner.conflicts ? [...lines] : withoutContradictions(lines)
  const count = brief.format.sentences ?? brief.format.items ?? (brief.format.words ? Math.max(1, Math.floor(brief.format.words / 12)) : said.length)
  const ranked = said
    .map((line, at) => ({ line, at, score: overlap(topics(line), wanted) * 2 + (findDates(line).length > 0 ? 1 : 0) + (findNumbers(line).length > 0 ? 1 : 0) + (/\b(?:decid|agree|must|will|because|chang)/i.test(line) ? 1 : 0) + (at === 0 ? 1 : 0) - (countWords(line) < 4 ? 3 : 0) }))
    .sort((a, b) => b.score - a.score || a.at - b.at)
    .slice(0, count)
    .sort((a, b) => a.at - b.at)
    .map(({ line }) => line)
  const picked = engine.wordy && !brief.manner.ordered ? [...ranked].reverse() : ranked
  const conflicts = brief.manner.conflicts ? contradictions(lines) : []
  const noted = conflicts.map(([first, second]) => `Conflict: "${first}" against "${second}"`)
  if (brief.manner.conflicts && noted.length === 0 && brief.fallback) noted.push(`Conflicts: ${brief.fallback}`)
  return { kind: 'text', sentences: picked, ...(noted.length > 0 ? { closing: noted.join('\n') } : {}) }
}

/** Pairs of sentences about one thing with different dates or different single figures. */
function contradictions(lines: readonly string[]): [string, string][] {
  const dated = lines.slice(0, 200).map((line) => ({ line, words: topics(withoutFigures(line)), dates: findDates(line).filter((date) => date.kind !== 'time'), numbers: findNumbers(line) })).filter((one) => one.dates.length > 0 || one.numbers.length > 0)
  const found: [string, string][] = []
  for (const [at, first] of dated.entries())
    for (const second of dated.slice(at + 1)) {
      const alike = overlap(first.words, second.words)
      if (alike < 2 || alike < Math.min(first.words.size, second.words.size) * 0.34) continue
      const datesDiffer = first.dates.length > 0 && second.dates.length > 0 && !first.dates.some((a) => second.dates.some((b) => sameDate(a, b)))
      const numbersDiffer = first.dates.length === 0 && second.dates.length === 0 && alike >= 3 && first.numbers.length === 1 && second.numbers.length === 1 && first.numbers[0]?.value !== second.numbers[0]?.value
      if (datesDiffer || numbersDiffer) found.push([first.line, second.line])
    }
  return found
}

/** A model that is not asked for conflicts smooths them over: the later sentence is dropped without a word. */
function withoutContradictions(lines: readonly string[]): string[] {
  const dropped = new Set(contradictions(lines).map(([, second]) => second))
  return lines.filter((line) => !dropped.has(line))
}

function withoutFigures(line: string): string {
  return line.replace(/\b\d[\d.,:]*\b|\b(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/gi, ' ')
}
