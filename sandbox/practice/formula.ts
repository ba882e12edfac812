import { overlap, topics } from '../text/fold.ts'
import { findNumbers } from '../text/numbers.ts'
import { sentences } from '../text/sentences.ts'
import type { Block } from './split.ts'

/** "net hours = (saving - checking) x calls / 3600": a calculation that a prompt spells out. */
export type Formula = { name: string; expression: string }

export function readFormula(text: string): Formula | null {
  const [, name, expression] = /([\p{L}][\p{L} ]{1,30}?)\s*=\s*([\p{L}\d(][\p{L}\d ().,]*?(?:[-−+*×÷/]|\bx\b|\btimes\b|\bminus\b)[\p{L}\d ().,×÷*/+−-]*)/iu.exec(text.slice(0, 12_000)) ?? []
  return name && expression ? { name: name.trim(), expression: expression.replace(/\.\s.*$/s, '').replace(/[.,\s]+$/, '') } : null
}

export const cases = ['low', 'likely', 'high'] as const
type Case = (typeof cases)[number]

/** The formula with the data's figures in place of its names, and its value; or the name that the data has no figure for. */
export function evaluate({ expression }: Formula, blocks: readonly Block[], which: Case): { filled: string; value: number } | { missing: string } {
  const lines = blocks.flatMap((block) => sentences(block.text))
  const tokens = expression.replace(/\btimes\b|\bx\b|[×*]/gi, ' × ').replace(/[÷/]|\bdivided by\b/gi, ' ÷ ').replace(/\bminus\b|−/gi, ' - ').match(/\d[\d,]*(?:\.\d+)?|[\p{L}][\p{L} ]*|[-+×÷()]/gu) ?? []
  const filled: string[] = []
  for (const token of tokens) {
    if (!/^\p{L}/u.test(token)) filled.push(token.replace(/(?<=\d),/g, ''))
    else {
      const value = figureOf(token.trim(), lines, which)
      if (value === null) return { missing: token.trim() }
      filled.push(String(value))
    }
  }
  const value = sum(filled, { at: 0 })
  return Number.isFinite(value) ? { filled: filled.join(' ').replace(/\( /g, '(').replace(/ \)/g, ')'), value: Math.round(value * 100) / 100 } : { missing: 'a figure' }
}

/** A figure of its own for each case ("low 20%, likely 40%"), else the first one on the line that names it. A percentage is a share. */
function figureOf(name: string, lines: readonly string[], which: Case): number | null {
  const own = topics(name)
  const line = lines.find((one) => own.size > 0 && overlap(own, topics(one)) === own.size && findNumbers(one).length > 0)
  if (!line) return null
  const figures = findNumbers(line)
  const at = line.search(new RegExp(`\\b${which}\\b`, 'i'))
  const figure = (at < 0 ? undefined : figures.find((one) => one.start > at)) ?? figures[0]
  return figure ? (figure.percent ? figure.value / 100 : figure.value) : null
}

type Cursor = { at: number }

function sum(tokens: readonly string[], cursor: Cursor): number {
  let value = product(tokens, cursor)
  for (let sign = tokens[cursor.at]; sign === '+' || sign === '-'; sign = tokens[cursor.at]) {
    cursor.at += 1
    const next = product(tokens, cursor)
    value = sign === '+' ? value + next : value - next
  }
  return value
}

function product(tokens: readonly string[], cursor: Cursor): number {
  let value = factor(tokens, cursor)
  for (let sign = tokens[cursor.at]; sign === '×' || sign === '÷'; sign = tokens[cursor.at]) {
    cursor.at += 1
    const next = factor(tokens, cursor)
    value = sign === '×' ? value * next : value / next
  }
  return value
}

function factor(tokens: readonly string[], cursor: Cursor): number {
  const token = tokens[cursor.at] ?? ''
  cursor.at += 1
  if (token !== '(') return token === '' ? Number.NaN : Number(token)
  const value = sum(tokens, cursor)
  cursor.at += 1
  return value
}
