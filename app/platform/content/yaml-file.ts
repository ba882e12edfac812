import { LineCounter, isMap, isPair, isScalar, parseDocument } from 'yaml'
import type { Document } from 'yaml'
import { z } from 'zod'
import { suggestion } from './did-you-mean.ts'
import type { Place, Report } from './fault.ts'

/** A YAML text with a place for each of its fields. */
export type YamlFile = { value: unknown; placeOf(path: readonly PropertyKey[], at?: 'key' | 'value'): Place }

/** Reads YAML (of a lab, the glossary, or front matter that begins on a later line). Faults are reported; null means that nothing usable was there. */
export function readYaml(text: string, report: Report, { firstLine = 1, code = 'syntax' as 'syntax' | 'frontmatter' } = {}): YamlFile | null {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'silent' })
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset)
    return { line: Math.max(line, 1) + firstLine - 1, column: Math.max(col, 1) }
  }
  for (const fault of document.errors) report.error(code, place(fault.pos[0]), `This cannot be read as YAML: ${fault.message}`, 'put a text that holds ": " or begins with a sign into "quotes", and indent with spaces')
  if (document.errors.length > 0) return null
  try {
    return { value: document.toJS({ maxAliasCount: 20 }), placeOf: (path, at = 'value') => place(offsetOf(document, path, at)) }
  } catch (thrown) {
    report.error(code, place(0), `This cannot be read as YAML: ${thrown instanceof Error ? thrown.message : String(thrown)}`, 'write the values out instead of using & and *')
    return null
  }
}

/** The value as the contract wants it, or null after saying everything that is wrong with it, each fault at its own line. */
export function contractValue<T>(schema: z.ZodType<T>, file: YamlFile, report: Report): T | null {
  const result = schema.safeParse(file.value ?? {})
  if (result.success) return result.data
  for (const issue of result.error.issues.flatMap(unfold)) describeIssue(issue, schema, (path, at) => file.placeOf(path, at), (place, message, mend) => report.error('frontmatter', place, message, mend))
  return null
}

type Issue = z.core.$ZodIssue

/** One issue of a contract as a place, a sentence and its mending. Used for YAML fields and for component properties alike. */
export function describeIssue(issue: Issue, schema: z.ZodType, placeOf: (path: readonly PropertyKey[], at: 'key' | 'value') => Place, say: (place: Place, message: string, mend: string) => void): void {
  if (issue.code === 'unrecognized_keys') {
    const known = fieldsAt(schema, issue.path)
    for (const key of issue.keys) say(placeOf([...issue.path, key], 'key'), `"${[...issue.path, key].join('.')}" is not a known field`, suggestion(key, known))
    return
  }
  const name = issue.path.join('.') || 'this'
  if (issue.code === 'invalid_type' && (issue.input === undefined || issue.message.includes('received undefined'))) return say(placeOf(issue.path.slice(0, -1), 'value'), `"${name}" is missing`, `add ${String(issue.path.at(-1) ?? name)}`)
  if (issue.code === 'invalid_value') return say(placeOf(issue.path, 'value'), `"${name}" has a value that is not known`, `write one of ${issue.values.map(String).join(', ')}`)
  if (issue.code === 'invalid_type') return say(placeOf(issue.path, 'value'), `"${name}" is of the wrong kind`, `it must be ${kindWords[issue.expected] ?? issue.expected}`)
  if (issue.code === 'too_big') return say(placeOf(issue.path, 'value'), `"${name}" is too long or too large`, `at most ${String(issue.maximum)}`)
  if (issue.code === 'too_small') return say(placeOf(issue.path, 'value'), `"${name}" is too short or too small`, issue.message.startsWith('must') ? `it ${issue.message}` : `at least ${String(issue.minimum)}`)
  say(placeOf(issue.path, 'value'), `"${name}" is not as it should be`, `it ${issue.message}`)
}

const kindWords: Record<string, string> = { string: 'text', number: 'a number', int: 'a whole number', boolean: 'true or false', array: 'a list', object: 'an object with fields', record: 'an object with fields' }

/** A missing field of several alternatives hides its own issues inside a union: look at them instead. */
function unfold(issue: Issue): Issue[] {
  return issue.code === 'invalid_union' && issue.errors[0] ? issue.errors[0].map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })) : [issue]
}

/** The field names a contract allows at a path. */
function fieldsAt(schema: unknown, path: readonly PropertyKey[]): string[] {
  let here = unwrap(schema)
  for (const step of path) {
    if (here instanceof z.ZodObject) here = unwrap(here.shape[String(step)])
    else if (here instanceof z.ZodArray) here = unwrap(here.element)
    else if (here instanceof z.ZodRecord) here = unwrap(here.valueType)
  }
  return here instanceof z.ZodObject ? Object.keys(here.shape) : []
}

function unwrap(schema: unknown): unknown {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault ? unwrap(schema.unwrap()) : schema
}

function offsetOf(document: Document, path: readonly PropertyKey[], at: 'key' | 'value'): number {
  for (let length = path.length; length > 0; length--) {
    const keys = path.slice(0, length)
    const parent = length === 1 ? document.contents : document.getIn(keys.slice(0, -1), true)
    if (isMap(parent)) {
      const pair = parent.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === keys.at(-1))
      const node = at === 'key' || length < path.length ? pair?.key : (pair?.value ?? pair?.key)
      if (node && typeof node === 'object' && 'range' in node && Array.isArray(node.range)) return Number(node.range[0])
    } else {
      const node = document.getIn(keys, true)
      if (node && typeof node === 'object' && 'range' in node && Array.isArray(node.range)) return Number(node.range[0])
    }
  }
  return 0
}
