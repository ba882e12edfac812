import { wellFormed } from '../text/fold.ts'
import { listMark, logicalLines, sentences } from '../text/sentences.ts'
import { isDirective, isFormatLine, takesOver } from './directive.ts'

/** A piece of data in a prompt. Only `tag` and `quotes` are fences; a `label` ("Notice: …") and loose text can be left by any order inside them. */
export type Block = { name: string; text: string; fence: 'tag' | 'quotes' | 'label' | 'none' }

export type Split = { instructions: string; blocks: Block[] }

/** The practice model's first rule: a prompt is instructions and data; what nobody fenced is read as both. */
export function splitPrompt(prompt: string): Split {
  const { text, blocks } = takeFences(wellFormed(prompt).slice(0, 200_000))
  const byLine = sortLines(text, readLine)
  const { instructions, spoken, labelled, loose } = byLine.instructions.trim() ? byLine : sortLines(text, readSentences)
  const all = [...blocks, ...labelled]
  if (all.length > 0) return { instructions: spoken, blocks: all }
  return { instructions, blocks: loose.length > 0 ? [{ name: 'text', text: loose.join('\n'), fence: 'none' }] : [] }
}

function takeFences(prompt: string): { text: string; blocks: Block[] } {
  const spans = [...tagSpans(prompt), ...quoteSpans(prompt)].sort((a, b) => a.start - b.start || b.end - a.end)
  const blocks: Block[] = []
  let text = ''
  let at = 0
  for (const [index, span] of spans.entries()) {
    if (span.start < at) continue
    const between = prompt.slice(at, span.start)
    if (span.name && span.name === spans[index - 1]?.name && takesOver(between)) {
      // Data that closes its own fence, speaks as the learner and opens it again is still data.
      blocks.push({ name: span.name, text: between.trim(), fence: span.fence }, { name: span.name, text: span.text.trim(), fence: span.fence })
      text += ' '
      at = span.end
      continue
    }
    text += `${between}${/(?:^|\n)[^\S\n]*$/.test(prompt.slice(0, span.start).slice(-80)) ? '\n' : ' '}`
    blocks.push({ name: span.name ?? nameBefore(prompt.slice(Math.max(0, span.start - 60), span.start)), text: span.text.trim(), fence: span.fence })
    at = span.end
  }
  return { text: text + prompt.slice(at), blocks }
}

type Span = { start: number; end: number; name: string | null; text: string; fence: 'tag' | 'quotes' }

/** Pairs each closing tag with the nearest opening one. A pair around a word or two is a mention ("between <a> and </a>"). A closing tag left over belongs to the data: whoever wrote it there must not end the fence. */
function tagSpans(prompt: string): Span[] {
  const spans: Span[] = []
  const open = new Map<string, { start: number; inner: number }>()
  for (const match of prompt.matchAll(/<(\/?)([a-z][\w-]{0,40})(?:\s[^<>]{0,80})?>|\[(\/?)([a-z][a-z-]{1,30})\]/gi)) {
    const name = (match[2] ?? match[4] ?? '').toLowerCase()
    const end = match.index + match[0].length
    if (!(match[1] || match[3])) {
      open.set(name, { start: match.index, inner: end })
      continue
    }
    const opened = open.get(name)
    const last = spans.findLast((span) => span.name === name)
    if (opened) {
      const text = prompt.slice(opened.inner, match.index)
      if (/\S\s+\S+\s+\S/.test(text)) spans.push({ start: opened.start, end, name, text, fence: 'tag' })
      open.delete(name)
    } else if (last) {
      last.text = prompt.slice(last.start + prompt.slice(last.start).indexOf(match[0].at(-1) ?? '>') + 1, match.index)
      last.end = end
    }
  }
  return spans
}

const pairs = [/"""([\s\S]*?)"""/g, /'''([\s\S]*?)'''/g, /```(?:\w*\n)?([\s\S]*?)```/g, /^[^\S\n]*(?:-{3,}|={3,}|#{3,}|\*{3,})[^\S\n]*\n([\s\S]*?)\n[^\S\n]*(?:-{3,}|={3,}|#{3,}|\*{3,})[^\S\n]*$/gm, /(?<!\p{L})["“]([^"“”]{140,})["”]/gu, /«([^»]{40,})»/g]

function quoteSpans(prompt: string): Span[] {
  return pairs.flatMap((pattern) => [...prompt.matchAll(pattern)].map((match): Span => ({ start: match.index, end: match.index + match[0].length, name: null, text: match[1] ?? '', fence: 'quotes' })))
}

function nameBefore(text: string): string {
  return /([a-z]+)\s*(?:\([^)]*\)\s*)?[:=-]?\s*$/i.exec(text)?.[1]?.toLowerCase() ?? 'text'
}

/** Data nouns a learner writes before a colon. */
const label = /^(?:#{1,4}\s*|\*\*)?([^:\n]{0,90}?\b(notice|source|draft|notes?|text|thread|messages?|policy|letter|e-?mail|transcript|document|article|data|input|content|reply|claims?|facts|report|request|csv|sheet|proposal|conversation|chat|case|context|excerpt|passage|extract|material|answer|minutes))(?:\s+(?:below|above|here|to (?:check|use|read)|follows))?(?:\*\*)?\s*:(?:\*\*)?\s*(.*)$/i

/** Below a labelled text, a line that orders a form is the learner again. */
function endsBlock(line: string): boolean {
  const first = firstSentence(line)
  return isFormatLine(line) || (/\b(?:tables?|columns?|json|bullets?|verdicts?|not stated)\b/i.test(first) && isDirective(first))
}

/** A label by itself; "Note:" and "Answer:" may also begin an order. */
const certain = /^\W*(?:the |our |my )?(?:notice|source|draft|text|thread|messages?|policy|letter|e-?mail|transcript|document|article|conversation|chat|notes|context|passage|input|excerpt|source text|draft text|original|meeting notes?)\W*$/i

function sortLines(text: string, read: typeof readSentences): { instructions: string; spoken: string; labelled: Block[]; loose: string[] } {
  const instructions: string[] = []
  const labelled: Block[] = []
  const loose: string[] = []
  /** Everything outside the blocks in its order: with the data in blocks, all the rest is the learner speaking. */
  const spoken: string[] = []
  let block: Block | null = null
  let listOpen = false
  let section: 'task' | 'data' | null = null
  for (const paragraph of text.split(/\n\s*\n/)) {
    const lines = logicalLines(paragraph)
    if (block && section !== 'data' && lines[0] && isDirective(firstSentence(lines[0])) && !labelOf(lines[0], lines[1], true)) block = null
    for (const [at, line] of lines.entries()) {
      const heading = /^(?:#{1,6}\s+|\*\*)([^:*\n]{1,50}?)\s*:?\s*(?:\*\*)?:?$/.exec(line)?.[1]
      const head: ReturnType<typeof labelOf> = heading || (section === 'task' && !certain.test(line.split(':')[0] ?? '')) ? null : labelOf(line, lines[at + 1], block !== null)
      if (heading) {
        section = certain.test(heading) || /^(?:the |my )?(?:[\w-]+ )?(?:note|report|reply|answer|claims|request|data|case|material|minutes)$/i.test(heading) ? 'data' : 'task'
        block = section === 'data' ? { name: heading.trim().split(/\s+/).at(-1)?.toLowerCase() ?? 'text', text: '', fence: 'label' } : null
        if (block) labelled.push(block)
        else instructions.push(`${heading}:`)
      } else if (section === 'task' && !head) instructions.push(line)
      else if (head) {
        if (isDirective(head.before) || /[.!?]/.test(head.before)) {
          instructions.push(head.before)
          spoken.push(head.before)
        }
        block = { name: head.name, text: head.rest, fence: 'label' }
        labelled.push(block)
      } else if (block && section !== 'data' && (endsBlock(line) || /^(?:output|task|rules?|(?:output |answer )?format|constraints?|questions?|role|instructions?|columns?|keys?|requirements?|limits?|goal)\s*:/i.test(line))) {
        block = null
        instructions.push(line)
      } else if (block) block.text += `${block.text ? '\n' : ''}${line}`
      else if (isFormatLine(line) || (listOpen && listMark.test(line))) instructions.push(line)
      else
        for (const [sentence, order] of read(line)) {
          if (order) instructions.push(sentence)
          if (!order || (loose.length > 0 && takesOver(sentence))) loose.push(sentence)
        }
      if (!block && !head) spoken.push(heading ? `${heading}:` : line)
      listOpen = !block && (/:\s*$/.test(line) || (listOpen && listMark.test(line)))
    }
  }
  return { instructions: instructions.join('\n'), spoken: spoken.join('\n'), labelled: labelled.filter((one) => one.text.trim()), loose }
}

/** "Notice: From 1 April …" begins data; "For the notice: what changes" and a list of wishes under a colon do not. */
function labelOf(line: string, next: string | undefined, afterBlock: boolean): { before: string; name: string; rest: string } | null {
  if (line.length > 20_000) return null
  const match = label.exec(line)
  if (!match?.[1] || /\b(?:each|every|per)\s+\S+$/i.test(match[1]) || (match[1].split(' ').length > 4 && !isDirective(match[1]) && !/\b(?:here|this|these|below|following)\b/i.test(match[1]))) return null
  const rest = match[3] ?? ''
  const first = rest || (next ?? '')
  if (!first || /^[a-z]/.test(first) || (listMark.test(first) && first.length < 60 && isDirective(match[1])) || (rest && !certain.test(match[1]) && !(afterBlock && /^\W*\w+\W*$/.test(match[1])) && isDirective(firstSentence(rest)))) return null
  return { before: match[1], name: (match[2] ?? 'text').toLowerCase(), rest }
}

/** A line's sentences, each with whether it is an order. A line of several sentences that mostly report is data as a whole: a stray "Please bring your card" in it is not the learner's. */
function readLine(line: string): (readonly [string, boolean])[] {
  const read = readSentences(line)
  const orders = read.filter(([, order]) => order).length
  return read.length > 2 && orders * 3 <= read.length && !read[0]?.[1] ? read.map(([sentence]) => [sentence, false] as const) : read
}

function readSentences(line: string): (readonly [string, boolean])[] {
  return sentences(line).flatMap(headAndData).map((sentence) => [sentence, isDirective(sentence)] as const)
}

/** "Summarise: My card was lost." is an order and the beginning of the data; "Columns: Claim, Verdict" is an order. */
function headAndData(sentence: string): string[] {
  const [, head, rest] = /^([^:\n]{3,60}):\s+(\p{Lu}[^|]{12,})$/u.exec(sentence.slice(0, 2000)) ?? []
  if (!head || !rest || !isDirective(head) || isDirective(rest) || /\b(?:tables?|columns?|keys?|fields?|headings?|headers?|json|labels?|verdicts?|rows?|format|rules?|role|reader|audience|tone|example)\b/i.test(head)) return [sentence]
  return [head, sentence.slice(sentence.length - rest.length)]
}

const firstSentence = (line: string) => sentences(line.slice(0, 600))[0] ?? line
