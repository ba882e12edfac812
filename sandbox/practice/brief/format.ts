import { countPattern, readCount } from '../../text/numbers.ts'

type Shape = 'json' | 'table' | 'headings' | 'numbered' | 'bullets' | 'plain'

/** What the prompt says about the answer's form. Null means that it says nothing, and then the practice model rambles. */
export type Format = { shape: Shape; items: number | null; sentences: number | null; words: number | null; wordsPerItem: number | null; characters: number | null }

export function readFormat(instructions: string): Format {
  const text = instructions.replace(/\b(?:no|not (?:in |as )?an?|without an?|don['’]t use an?|do not use an?|instead of an?|rather than an?|avoid) (?:\w+ )?(?:tables?|bullets?(?: points?)?|lists?|json|headings?)\b(?! (?:may|can|must|should|is|has|with|longer))/gi, ' ')
  const format: Format = { shape: shapeOf(text), items: null, sentences: null, words: null, wordsPerItem: null, characters: null }
  for (const match of text.matchAll(limit)) {
    const count = Math.max(1, readCount(match.groups?.count ?? '') - (/^(?:under|below|less|fewer)/i.test(match.groups?.bound ?? '') ? 1 : 0))
    const unit = match.groups?.unit?.toLowerCase() ?? ''
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 24)
    const before = text.slice(Math.max(0, match.index - 40), match.index)
    if (/^words/.test(unit)) {
      if (/^\s*(?:each|per|a (?:bullet|line|item|point|step)|for each|or (?:less|fewer) (?:each|per))/i.test(after) || /\b(?:each|every|per|no (?:bullet|line|item|point|value|step|cell))(?: \w+){0,4}? ?$/i.test(before)) format.wordsPerItem ??= count
      else format.words ??= count
    } else if (/^sentence/.test(unit)) {
      if (!/\b(?:each|every|per)(?: \w+){0,3} ?$/i.test(before) && !/^\s*(?:each|per)\b/i.test(after)) format.sentences ??= count
    } else if (/^character/.test(unit)) format.characters ??= count
    else if (!/^\s*(?:per|for (?:each|every))\b/i.test(after) && !/\b(?:each|per|for)(?: \w+)? ?$|\banswer(?:s|ing)?(?: to)?(?: (?:the|these|my|our))? ?$/i.test(before)) format.items ??= count
  }
  format.items ??= readBareCount(text)
  if (format.words === null && format.sentences === null && format.items === null) {
    if (/\b(?:a (?:single |short )?sentence|one line)\b/i.test(text)) format.sentences = 1
    else if (/\b(?:short|brief(?:ly)?|concise(?:ly)?|terse|in a few words|a few (?:sentences|lines)|a couple of (?:sentences|lines))\b/i.test(text)) format.sentences = 3
    else if (/\b(?:a (?:short )?paragraph|one paragraph)\b/i.test(text)) format.words = 80
  }
  if (format.shape === 'plain' && format.items !== null) format.shape = /\bin (?:the right |the best )?order\b|\bsteps?\b/i.test(text) ? 'numbered' : 'bullets'
  return format
}

/** "Exactly five, numbered": a count whose unit was said before. */
function readBareCount(text: string): number | null {
  const count = new RegExp(`\\b(?:exactly|just)\\s+(${countPattern})\\s*(?=[,.;]|$)`, 'im').exec(text)?.[1]
  return count ? readCount(count) : null
}

const limit = new RegExp(
  `(?<bound>\\b(?:at most|at the most|no more than|not more than|max(?:imum)?(?: of)?|up to|under|below|less than|fewer than|within|exactly|about|around|not exceed(?:ing)?)\\s+)?(?<![\\w.-])(?<count>${countPattern})(?:[- ]|\\s+)(?:(?!(?:of|for|and|or|to|in|with|the|per|each|than|columns?|rows?|dates?|numbers?|facts?|working|euros?)\\b)[\\w-]+\\s+){0,3}(?<unit>words?|sentences?|bullets?(?: points?)?|points?|items?|steps?|checks?|lines?|ideas?|questions?|things|tips|actions?|reasons?|options?|suggestions?|ways|causes?|measures|instructions|hints|tasks|headlines?|variants?|examples of|characters?)\\b`,
  'gi',
)

function shapeOf(text: string): Shape {
  if (/\bjson\b/i.test(text) || /\{\s*"[\w -]+"\s*:/.test(text)) return 'json'
  if (/\b(?:tables?|tabulate|tabular|columns?|grid|spreadsheet|matrix)\b/i.test(text) || /^\s*\|.+\|.+\|\s*$/m.test(text)) return 'table'
  if (/\b(?:headings?|headed|sections? (?:called|titled|named|for|with)|under (?:the )?(?:titles?|headers?))\b/i.test(text) || /^#{1,4} \S/m.test(text)) return 'headings'
  if (/\b(?:numbered|number (?:them|each|the)|ordered list|in (?:the (?:right|best|sensible|correct) )?order\b|step[- ]by[- ]step|sequence|ranked|rank them)\b/i.test(text)) return 'numbered'
  if (/\b(?:bullets?|bulleted|bullet points?|dashes|as a list|a list of|list of|checklist|points)\b/i.test(text)) return 'bullets'
  return 'plain'
}
