import { findDates } from '../../text/dates.ts'
import { findNumbers } from '../../text/numbers.ts'
import type { Field } from '../brief/fields.ts'
import { relabel, splitByPerson } from '../people.ts'
import { isFactTable } from '../work.ts'
import type { Part, Work } from '../work.ts'
import { factOr, missingFact } from './extract.ts'

/** Rows by what the prompt makes a row: every fact, every person, every line, or one row for the whole. */
export function tabulate(work: Work): Part {
  if (isFactTable(work.brief)) return factTable(work)
  const { fields, text } = work.brief
  const first = fields[0]
  const people = splitByPerson(work.lines)
  if (people.length > 0 && (first?.kind === 'who' || /\b(?:for each|per|each|every|one row (?:for|per))\s+(?:\w+\s)?(?:customer|person|client|caller|people|speaker|member|sender|writer)/i.test(text))) return peopleTable(work, people)
  const perLine = /\b(?:for each|per|one row (?:for|per)(?: each| every)?|each|every)\s+(?:line|message|sentence|item|note|action|task|complaint|request|entry|record|decision|team|row)\b/i.test(text)
  const columns = columnsOf(fields)
  const records = perLine ? work.lines.map((line) => [line]) : [work.lines]
  return { kind: 'table', columns: columns.map((field) => field.label), rows: records.map((lines) => columns.map((field, at) => (perLine && at === 0 && field.kind === 'what' ? (lines[0] ?? '') : factOr(field, { brief: work.brief, lines })))) }
}

function peopleTable({ brief, blocks, lines }: Work, people: ReturnType<typeof splitByPerson>): Part {
  const columns = columnsOf(brief.fields.length > 0 ? brief.fields : [{ label: 'customer', kind: 'who', words: new Set() }, { label: 'issue', kind: 'what', words: new Set() }])
  const whoAt = Math.max(0, columns.findIndex((field) => field.kind === 'who'))
  const rows = people.map((person) =>
    columns.map((field, at) => {
      if (at === whoAt) return person.name
      return factOr(field, { brief, lines: person.lines.length > 0 ? person.lines : lines })
    }),
  )
  // Nobody asked to keep people apart by label, so two people whose names are masked look alike to a reader.
  return { kind: 'table', columns: columns.map((field) => field.label), rows: rows.map((row) => row.map((cell) => relabel(cell, people, brief.manner.labelAs))).slice(0, blocks.length > 0 ? undefined : 1) }
}

function factTable({ brief, lines }: Work): Part {
  const facts = lines.flatMap((line) =>
    [...findDates(line), ...findNumbers(line)].sort((a, b) => a.start - b.start).map((fact) => ({ value: withUnit(line, fact), type: 'kind' in fact ? 'date' : 'number', line })),
  )
  const columns = columnsOf(brief.fields.length > 1 ? brief.fields : [{ label: 'number or date', kind: 'what', words: new Set() }, { label: 'sentence', kind: 'sentence', words: new Set() }])
  const valueAt = Math.max(0, columns.findIndex((field) => field.kind !== 'sentence' && !isTypeColumn(field)))
  const cell = (fact: (typeof facts)[number], field: Field, at: number) => {
    if (field.kind === 'sentence') return fact.line
    if (isTypeColumn(field)) return fact.type
    if (at === valueAt) return fact.value
    return /\b(?:date|number|figure|value|amount)/i.test(field.label) ? '' : fact.line
  }
  const rows = facts.map((fact) => columns.map((field, at) => cell(fact, field, at)))
  if (rows.length === 0) rows.push(columns.map((field) => missingFact(field, { brief, lines })))
  return { kind: 'table', columns: columns.map((field) => field.label), rows }
}

const isTypeColumn = (field: Field) => /\b(?:type|kind)\b/i.test(field.label)

function columnsOf(fields: readonly Field[]): readonly Field[] {
  return fields.length > 0 ? fields : [{ label: 'item', kind: 'what', words: new Set() }, { label: 'detail', kind: 'sentence', words: new Set() }]
}

function withUnit(line: string, fact: { start: number; end: number; text: string }): string {
  const before = /[£$€]\s?$|\b(?:USD|EUR|GBP)\s$/.exec(line.slice(0, fact.start))?.[0] ?? ''
  const after = /^\s?(?:%|per cent|EUR|USD|GBP)|^\s(?:customers?|people|calls?|minutes?|hours?|days?|weeks?|months?|branches|agents|associates|accounts?)\b/.exec(line.slice(fact.end))?.[0] ?? ''
  return `${before}${fact.text}${after}`
}
