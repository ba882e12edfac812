import { countWords } from '../text/fold.ts'
import type { Brief } from './brief/brief.ts'
import { embroidery, filler } from './filler.ts'
import type { Engine, Part } from './work.ts'

/** Puts what was found into the form that the prompt states. Where it states no limit, the answer rambles; where it keeps the model to nothing, it embroiders. */
export function shape(parts: readonly Part[], brief: Brief, engine: Engine): string {
  const texts = parts.map((part) => render(part, brief, parts.length > 1)).filter(Boolean)
  const { format, manner } = brief
  const limited = [format.words, format.sentences, format.items, format.characters].some((limit) => limit !== null)
  const structured = parts.some((part) => part.kind === 'facts' || part.kind === 'records' || part.kind === 'table' || part.kind === 'items' || part.kind === 'exact') || format.shape === 'json'
  const loose = parts.every((part) => part.kind === 'text') && !limited
  if (loose) {
    const seed = texts.join(' ')
    texts.push([...filler(seed, engine.wordy ? 4 : 2), ...(brief.fallback || manner.onlyData || manner.factsOnly ? [] : [embroidery(seed)])].join(' '))
  }
  if (engine.wordy && !structured) texts.unshift('Certainly, here is what I found for you.')
  const text = texts.join('\n\n')
  return format.characters === null ? text : cutCharacters(text, format.characters)
}

function render(part: Part, brief: Brief, among: boolean): string {
  const { format } = brief
  switch (part.kind) {
    case 'table':
      return part.rows.length === 0 && brief.fallback ? brief.fallback : table(part.columns, part.rows, format.wordsPerItem)
    case 'facts':
      return facts(part.facts, brief)
    case 'records':
      return JSON.stringify(part.records.map((record) => asObject(record, brief)), null, 2)
    case 'exact':
      return part.text
    case 'items':
      return list(part.items, format.shape === 'numbered' ? 'numbered' : 'bullets', format.wordsPerItem)
    case 'text': {
      const sentences = format.words === null ? part.sentences : cutWords(part.sentences, format.words)
      const asList = !among && (format.shape === 'bullets' || format.shape === 'numbered') ? format.shape : among && format.items !== null ? 'bullets' : null
      const body = format.shape === 'json' && !among ? JSON.stringify({ text: sentences.join(' ') }, null, 2) : asList ? list(sentences.slice(0, format.items ?? sentences.length), asList, format.wordsPerItem) : sentences.join(' ')
      return part.closing ? `${body}\n\n${part.closing}` : body
    }
  }
}

type Facts = readonly { label: string; value: string }[]

function asObject(found: Facts, { format, fallback, fields }: Pick<Brief, 'format' | 'fallback' | 'fields'>): Record<string, string | number | null> {
  const numbers = new Set(fields.filter((field) => field.number).map((field) => field.label))
  const typed = (label: string, value: string) => (numbers.has(label) && /^-?\d+(?:\.\d+)?$/.test(value) ? Number(value) : format.wordsPerItem ? clip(value, format.wordsPerItem) : value)
  return Object.fromEntries(found.map(({ label, value }) => [label, value === 'null' && fallback === 'null' ? null : typed(label, value)]))
}

function facts(found: Facts, brief: Brief): string {
  const { format } = brief
  const value = (text: string, label = '') => (format.wordsPerItem ? clip(text, Math.max(1, format.wordsPerItem - countWords(label))) : text)
  if (format.shape === 'json') return JSON.stringify(asObject(found, brief), null, 2)
  if (format.shape === 'table') return table(found.map((fact) => fact.label), [found.map((fact) => fact.value)], null)
  if (format.shape === 'headings') return found.map((fact) => `## ${capital(fact.label)}\n${value(fact.value)}`).join('\n\n')
  if (found.length === 1) return capital(value(found[0]?.value ?? ''))
  const lines = found.map((fact) => `${capital(fact.label)}: ${value(fact.value, fact.label)}`)
  return format.shape === 'plain' ? lines.join('\n') : list(lines, format.shape, null)
}

function table(columns: readonly string[], rows: readonly string[][], wordsPerCell: number | null): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => (wordsPerCell ? clip(cell, wordsPerCell) : cell).replace(/\|/g, '\\|').replace(/\s*\n\s*/g, ' ')).join(' | ')} |`
  return [line(columns), `|${columns.map(() => ' --- |').join('')}`, ...rows.map(line)].join('\n')
}

function list(items: readonly string[], style: 'bullets' | 'numbered', wordsPerItem: number | null): string {
  return items.map((item, at) => `${style === 'numbered' ? `${at + 1}.` : '-'} ${wordsPerItem ? clip(item, wordsPerItem) : item}`).join('\n')
}

function cutWords(sentences: readonly string[], limit: number): string[] {
  const kept: string[] = []
  let left = limit
  for (const sentence of sentences) {
    const count = countWords(sentence)
    if (count <= left) kept.push(sentence)
    else if (kept.length === 0) kept.push(clip(sentence, left))
    else break
    left -= count
    if (left <= 0) break
  }
  return kept
}

/** At most so many words, cut at a clause where one ends nearby. */
function clip(text: string, limit: number): string {
  if (countWords(text) <= limit) return text
  const cut = text.split(/\s+/).slice(0, limit).join(' ')
  const clause = cut.search(/[,;:][^,;:]*$/)
  return `${(clause > cut.length / 2 ? cut.slice(0, clause) : cut).replace(/[.,;:]+$/, '')}.`
}

function cutCharacters(text: string, limit: number): string {
  return text.length <= limit ? text : text.slice(0, limit).replace(/\s+\S*$/, '')
}

const capital = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`
