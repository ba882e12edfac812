import { withoutMark } from '../../text/sentences.ts'
import { verbs } from '../directive.ts'

/** One entry of a list in a prompt: a name, and what the learner wrote to explain it. */
export type Entry = { name: string; about: string }

/** Reads the list that follows a cue such as "columns": "claim, verdict and evidence", or bullet lines under a colon. Stops where the list does. */
export function readList(tail: string): Entry[] {
  const bracketed = /^\s*(?:headings?\s*)?\(([^()]*[,|/;][^()]*)\)/.exec(tail)?.[1]
  if (bracketed) return splitEntries(bracketed.replace(/^[^:,]{0,20}:\s*/, ''))
  const rest = tail.replace(connectors, '')
  const line = /^\s*\n\s*([^\n]+)/.exec(rest)?.[1]
  if (line && /,/.test(line) && !/^(?:[-*•]|\(?\d{1,2}[.)])\s/.test(line)) return splitEntries(line)
  if (/^\s*\n/.test(rest) || /^\s*(?:[-*•]|\(?\d{1,2}[.)])\s/.test(rest)) return listLines(rest)
  return splitEntries(rest)
}

/** The bullet or numbered lines at the head of a text, each as an entry. */
export function listLines(text: string): Entry[] {
  const entries: Entry[] = []
  for (const line of text.split('\n')) {
    if (!line.trim()) {
      if (entries.length > 0) break
      continue
    }
    if (!/^\s*(?:[-*•]|\(?\d{1,2}[.)]|\(?[a-z][.)])\s+/i.test(line) && !(entries.length === 0 && line.length < 60 && !/[.!?]$/.test(line))) break
    const entry = readEntry(withoutMark(line).replace(/[.;,]$/, ''))
    if (entry) entries.push(entry)
  }
  return entries
}

export function splitEntries(text: string): Entry[] {
  const entries: Entry[] = []
  for (const piece of pieces(text.replace(/(?<=\S)\s+for (?:every|each|all)\b[\s\S]*$/i, '').replace(/\b[\w-]+(?:\/[\w-]+){2,}/g, (run) => run.replaceAll('/', ', ')))) {
    const entry = readEntry(piece)
    if (!entry) break
    entries.push(entry)
    if (entries.length >= 20) break
  }
  return entries
}

const connectors = /^(?:\s*\([^)]*\))?(?:\s*(?:named|called|titled|labelled|headed|are|is|should be|must be|shall be|will be|being|as follows|exactly|only|these|the following|in this order|in that order|to be|for|with|of|using|containing|that (?:show|list|give|hold)s?|showing|listing|headings?|which are)\b)*\s*[:=–-]?[^\S\n]*/i

/** Splits at commas, semicolons, bars and "and" outside quotes and brackets, up to the end of the sentence. */
function pieces(text: string): string[] {
  const found: string[] = []
  let depth = 0
  let quote = ''
  let from = 0
  const limit = Math.min(text.length, 1200)
  let at = 0
  const cut = (to: number, next: number) => {
    found.push(text.slice(from, to))
    from = next
  }
  for (; at < limit; at += 1) {
    const sign = text[at] ?? ''
    if (quote) {
      if (sign === quote) quote = ''
    } else if (/["“`]/.test(sign)) quote = sign === '“' ? '”' : sign
    else if (sign === '(') depth += 1
    else if (sign === ')') {
      if (depth === 0) break
      depth -= 1
    }
    else if (depth > 0) continue
    else if (sign === '\n' || (/[.!?]/.test(sign) && /\s|$/.test(text[at + 1] ?? ''))) break
    else if (/[,;|]/.test(sign) || (sign === '/' && /\s/.test(text[at + 1] ?? '')) || (sign === '+' && /\s/.test(text[at + 1] ?? ''))) cut(at, at + 1)
    else {
      const and = /^\s(?:and|plus|&|then)\s+/i.exec(text.slice(at, at + 12))
      if (and) cut(at, at + and[0].length)
    }
  }
  cut(at, at)
  return found.map((piece) => piece.trim()).filter(Boolean)
}

function readEntry(piece: string): Entry | null {
  const quoted = /^(?:and\s+)?["“`'‘]([^"”`'’]{1,60})["”`'’](.*)$/.exec(piece)
  const [, head = piece, about = ''] = quoted ?? /^([^(:=–]{1,80}?)\s*(?:[(:=–]|\s-\s)(.*)$/s.exec(piece) ?? []
  const name = head
    .replace(/^(?:and|or|also|both)\s+/i, '')
    .replace(/^(?:the|an?|its|their|each|every|one|any|all)\s+(?=\S)/i, '')
    .replace(/\*\*|[`"“”]/g, '')
    .replace(/\s+(?:columns?|keys?|fields?)$/i, '')
    .replace(/\s+(?:based on|from (?:the|these|this|my|it|that)|taken from|using|out of|in (?:this|that|the) order|as (?:the )?(?:columns?|keys?|fields?)|please)\b.*$/i, '')
    .replace(/[.:;,]+$/, '')
    .trim()
  if (!name || name.split(/\s+/).length > 9 || stops.test(head.trim()) || stops.test(name)) return null
  return { name, about: about.replace(/^["”`'’)\s:=–-]+|[)\s]+$/g, '') }
}

const stops = new RegExp(`^(?:if|so that|because|using|one row|no |facts? only|only facts|do not|don[’']t|in (?:that|this|the) (?:order|same)|then|but|only|nothing|for each|for every|one |with |where (?:the|there|it|you|no|a)|when (?:the|there|you|no)|never|as (?:the|a|well)|(?:please\\s+)?(?:write|use|put|keep|give|list|quote|return|treat|add|mark|leave|make|say|state|follow|ignore|fill|sort|order)\\b(?=\\s)|(?:${verbs})\\s+(?:the|a|an|it|them|every|each|any|all)\\b)`, 'i')
