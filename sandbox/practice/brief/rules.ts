import { isDirective } from '../directive.ts'
import { logicalLines, withoutMark } from '../../text/sentences.ts'

/** A rule or a definition: what it takes, and the label or decision that follows. */
export type Rule = { when: string; then: string }

/** "Sort each: refund: wants money back; card: lost or stolen" holds an order and two definitions. */
function statements(raw: string): string[] {
  const line = withoutMark(raw)
  const [, head, rest] = /^([^:]{3,60}):\s+(\S.*[:=–-]\s.*)$/.exec(line.slice(0, 2000)) ?? []
  return (head && rest && isDirective(head) ? rest : line).split(/;\s+/)
}

const asks = (head: string) => /\s/.test(head) && isDirective(head)

/** Definitions ("refund: the customer wants money back") and rules ("if it mentions a lawyer, escalate"), in the order written. */
export function readRules(text: string): { labels: Rule[]; rules: Rule[]; otherwise: string | null } {
  const labels: Rule[] = []
  const rules: Rule[] = []
  let otherwise: string | null = null
  for (const line of logicalLines(text).flatMap(statements)) {
    const definition = /^["“'`*]*([\p{L}][\p{L} _-]{1,28}?)["”'`*]*\s*(?::|=|\bmeans\b|[–-]\s)\s*(\S.{3,200})$/iu.exec(line)
    if (definition?.[1] && definition[2] && !/^(?:task|role|output|format|rules?|labels?|answer|example|note|columns?|keys?)$/i.test(definition[1]) && !asks(definition[1])) labels.push({ then: definition[1].trim(), when: definition[2] })
    for (const match of line.matchAll(/\b(?:if|when)\s+([^,:;→]{3,160}?)(?:,|:|→|->|\bthen\b)\s*(?:then\s+)?(?:the\s+)?(?:decision(?:\s+is)?\s*:?\s*|answer\s+|write\s+|label\s+(?:it\s+)?)?["“'`]?([\p{L}][\p{L} _-]{1,28})/giu)) rules.push({ when: match[1] ?? '', then: (match[2] ?? '').trim() })
    otherwise ??= /\b(?:otherwise|in doubt|if (?:in doubt|unsure|unclear)|everything else|anything else)\b[,:]?\s*(?:is\s+)?(?:the\s+)?(?:decision\s+(?:is\s+)?|answer\s+|write\s+)?["“'`]?([\p{L}][\p{L}_-]{1,28})/iu.exec(line)?.[1] ?? null
  }
  if (labels.length === 0) {
    const list = /\b(?:labels?|categories|levels|into|as one of|decisions?)\b[^:\n]{0,20}?[: ]\s*((?:["“'`]?[\p{L}-]+["”'`]?(?:,\s*(?:or |and )?|\s+or\s+|\s+and\s+|\/)){1,9}["“'`]?[\p{L}-]+)/iu.exec(text)?.[1]
    for (const name of list?.split(/,\s*(?:or |and )?|\s+or\s+|\s+and\s+|\//) ?? []) labels.push({ then: name.replace(/["“”'`]/g, ''), when: '' })
  }
  return { labels, rules, otherwise }
}
