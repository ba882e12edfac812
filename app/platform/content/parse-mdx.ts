import { createProcessor } from '@mdx-js/mdx'
import type { Place, Report } from './fault.ts'
import type { MdNode } from './nodes.ts'
import { scanSpans } from './tag-scan.ts'

/**
 * Reads a lesson's body into the tree that remark-mdx makes. A file the parser refuses is read again with the broken place covered, so that one
 * unclosed tag does not hide nine other faults. Returns null only when nothing could be read at all.
 */
export function parseMdx(body: string, report: Report, limits = { faults: 25, milliseconds: 1_500 }): MdNode | null {
  const started = performance.now()
  const said = new Set<string>()
  let source = body
  for (let round = 0; round < limits.faults; round++) {
    if (performance.now() - started > limits.milliseconds) break
    try {
      return processor.parse(source) as unknown as MdNode
    } catch (thrown) {
      const known = round === 0 ? knownFaults(source) : []
      for (const fault of known) report.error('syntax', placeAt(source, fault.at), fault.message, fault.mend)
      if (known.length > 0) {
        source = cover(source, known.map((fault) => fault.hide))
        continue
      }
      const fault = diagnose(thrown, source)
      const key = `${fault.place.line}:${fault.place.column}:${fault.message}`
      if (!said.has(key)) report.error(fault.code, fault.place, fault.message, fault.mend)
      said.add(key)
      const covered = cover(source, fault.hide)
      if (covered === source) break
      source = covered
    }
  }
  return null
}

/** Front matter replaced by spaces, so that every line and column of the body stays where the author sees it. */
export function blankOut(text: string, start: number, end: number): string {
  return text.slice(0, start) + text.slice(start, end).replace(/[^\r\n]/g, ' ') + text.slice(end)
}

const processor = createProcessor()

type Diagnosis = { code: 'syntax' | 'expression' | 'esm'; place: Place; message: string; mend: string; hide: readonly [number, number][] }
type ParserMessage = { reason?: string; ruleId?: string; place?: { line?: number; column?: number; offset?: number; start?: { line: number; column: number; offset?: number } } }

type KnownFault = { at: number; hide: [number, number]; message: string; mend: string }

/** Signs that are wrong wherever they stand outside of code. Finding all of them at once saves reading the file again for each. */
function knownFaults(source: string): KnownFault[] {
  return scanSpans(source).flatMap(({ kind, start, end, closed }): KnownFault[] => {
    const tag = source.slice(start, end)
    if (kind !== 'tag') return []
    if (source.startsWith('<!--', start)) {
      const close = source.indexOf('-->', start)
      return [{ at: start, hide: [start, close === -1 ? end : close + 3], ...cause(source, start, '') }]
    }
    if (source.startsWith('<|', start)) return [{ at: start, hide: [start, start + 1], ...cause(source, start, '') }]
    const name = /^<(br|hr|img|input|wbr|source|link|meta)\b/i.exec(tag)?.[1]
    if (name && closed && !tag.endsWith('/>')) return [{ at: start, hide: [start, end], message: `<${name}> is never closed`, mend: `write <${name} />` }]
    return closed && /^<(https?:|mailto:|[^\s<>"'={]+@)/i.test(tag) ? [{ at: start, hide: [start, end], message: 'An address between < and > is read as a tag', mend: 'write [words](https://…)' }] : []
  })
}

function diagnose(thrown: unknown, source: string): Diagnosis {
  const message = (typeof thrown === 'object' && thrown !== null ? thrown : {}) as ParserMessage
  const reason = message.reason ?? (thrown instanceof Error ? thrown.message : 'The file cannot be read')
  const start = message.place?.start ?? message.place
  const offset = Math.min(start?.offset ?? 0, source.length)

  if (message.ruleId === 'end-tag-mismatch') return mismatch(reason, source, start?.line ? offset : null)
  if (reason.includes('import/exports')) return { code: 'esm', place: placeAt(source, offset), message: 'A line that begins with import or export is read as code', mend: 'remove it, or begin the line with another word', hide: [lineOf(source, blockStart(source, offset))] }
  const unclosed = scanSpans(source).filter((span) => (reason.includes('end of file') ? !span.closed : span.start <= offset && offset <= span.end))
  const span = unclosed.at(-1)
  const from = span?.start ?? Math.max(source.lastIndexOf('<', offset), source.lastIndexOf('{', offset))
  const at = from === -1 ? offset : from
  const place = placeAt(source, at)
  const hide = from === -1 ? [lineOf(source, offset)] : hideOpener(source, from)
  if (source[at] === '{' || reason.includes('expression')) {
    return { code: 'expression', place, message: `Braces hold code, and this one cannot be read (${short(reason)})`, mend: 'write a slot or a brace inside `backticks`, or put \\ before {', hide }
  }
  return { code: 'syntax', place, ...cause(source, at, reason), hide }
}

/** The usual causes, told in the author's words. */
function cause(source: string, at: number, reason: string): { message: string; mend: string } {
  const here = source.slice(at, at + 4)
  if (here.startsWith('<!--')) return { message: 'An HTML comment stands here', mend: 'write {/* the comment */} instead' }
  if (here.startsWith('<|')) return { message: 'A token such as <|end|> stands outside backticks', mend: 'put it inside `backticks`' }
  if (/^<[\d=\s]/.test(here)) return { message: 'A "<" is read as the beginning of a tag', mend: 'write "less than", or \\<' }
  if (reason.includes('closing quote')) return { message: 'A quote of a property is never closed', mend: 'close the " or \' where the text ends' }
  if (reason.includes('before name') || reason.includes('in name')) return { message: `This tag cannot be read (${short(reason)})`, mend: 'put "<" inside `backticks` when it is meant as a sign; a tag begins with a letter' }
  if (reason.includes('end of file')) return { message: 'A tag that begins here is never closed', mend: 'close it with /> or with its closing tag' }
  if (reason.includes('closing slash')) return { message: 'A closing tag has no opening tag', mend: 'remove it, or open the tag before it' }
  return { message: short(reason), mend: 'look for an unclosed tag, quote or brace just before this place' }
}

/** `<Foo>` without `</Foo>`, or the wrong closing tag. The parser puts the opening place into its sentence. */
function mismatch(reason: string, source: string, offset: number | null): Diagnosis {
  const opened = /`(<[^`]*)` \((\d+):(\d+)(?:-(\d+):(\d+))?\)/.exec(reason)
  const openAt = opened ? offsetAt(source, Number(opened[2]), Number(opened[3])) : null
  const openEnd = opened?.[4] ? offsetAt(source, Number(opened[4]), Number(opened[5])) : null
  const name = opened?.[1] ?? 'a tag'
  const hide: [number, number][] = []
  if (openAt !== null) hide.push([openAt, openEnd ?? (source.indexOf('>', openAt) + 1 || source.length)])
  const closing = offset !== null && source[offset] === '<' ? source.slice(offset, source.indexOf('>', offset) + 1) : null
  if (offset !== null && closing) hide.push([offset, offset + closing.length])
  if (hide.length === 0) hide.push(lineOf(source, offset ?? 0))
  const place = placeAt(source, openAt ?? offset ?? 0)
  const message = closing ? `${name} is closed by ${closing}` : `${name} is never closed where it should be`
  return { code: 'syntax', place, message, mend: `write </${name.replace(/[<>]/g, '')}> at the same depth, with a blank line between tags and paragraphs` , hide }
}

/** Covers the sign that opens and, for a tag, its closing tag too: one fault must not look like two. */
function hideOpener(source: string, from: number): [number, number][] {
  const name = /^<([A-Za-z][\w.]*)/.exec(source.slice(from, from + 64))?.[1]
  const hide: [number, number][] = [[from, from + 1 + (name?.length ?? 0)]]
  const close = name ? source.indexOf(`</${name}>`, from) : -1
  if (name && close !== -1) hide.push([close, close + name.length + 3])
  return hide
}

function cover(source: string, spans: readonly (readonly [number, number])[]): string {
  let covered = ''
  let from = 0
  for (const [start, end] of [...spans].sort((a, b) => a[0] - b[0])) {
    if (start < from) continue
    const until = Math.max(end, start + 1)
    covered += source.slice(from, start) + blankOut(source.slice(start, until), 0, until - start)
    from = until
  }
  return covered + source.slice(from)
}

function lineOf(source: string, offset: number): [number, number] {
  const start = source.lastIndexOf('\n', offset - 1) + 1
  const end = source.indexOf('\n', offset)
  return [start, end === -1 ? source.length : end]
}

/** acorn reports where it stopped; the statement itself begins at the last line before it that starts with import or export. */
function blockStart(source: string, offset: number): number {
  const matches = [...source.slice(0, offset + 1).matchAll(/^(?:import|export)\b/gm)]
  return matches.at(-1)?.index ?? offset
}

function placeAt(source: string, offset: number): Place {
  const before = source.slice(0, offset)
  return { line: before.split('\n').length, column: offset - (before.lastIndexOf('\n') + 1) + 1 }
}

function offsetAt(source: string, line: number, column: number): number {
  let start = 0
  for (let seen = 1; seen < line; seen++) start = source.indexOf('\n', start) + 1 || source.length
  return Math.min(start + column - 1, source.length)
}

function short(reason: string): string {
  const plain = reason.replace(/ \(note: .*$/s, '').replace(/\s+/g, ' ')
  return plain.length > 160 ? `${plain.slice(0, 159)}…` : plain
}
