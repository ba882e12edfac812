import type { Field, FieldKind } from './brief/fields.ts'
import { findDates } from '../text/dates.ts'
import { overlap, topics } from '../text/fold.ts'
import { findNumbers } from '../text/numbers.ts'
import { withoutMark } from '../text/sentences.ts'

/** The fact a field asks for, as it stands in the lines, or null. A "Label: value" line wins over a pattern, a pattern over a likely sentence. */
export function findFact(field: Field, lines: readonly string[], about: ReadonlySet<string>): string | null {
  return labelled(field, lines) ?? finders[field.kind](field, lines, about)
}

/** Every sentence that gives a reason, where the prompt asks for all of them. */
export function findReasons(lines: readonly string[]): string | null {
  return lines.filter((line) => cues.why.test(line)).map(withoutSpeaker).join(' ') || null
}

/** Digits alone, where a prompt asks for a number: a sum of money for an amount, else the first figure. */
export function findFigure(field: Field, lines: readonly string[]): string | null {
  for (const line of lines)
    for (const figure of findNumbers(line)) if (field.kind !== 'amount' || /[£$€]\s?$|\b(?:USD|EUR|GBP)\s$/.test(line.slice(0, figure.start)) || /^\s?(?:€|euros?\b|EUR\b|USD\b|GBP\b|pounds?\b|dollars?\b)/i.test(line.slice(figure.end))) return String(figure.value)
  return null
}

/** The sentence that names a field by its own word. */
export function findNamed({ label }: Field, lines: readonly string[]): string | null {
  const own = topics(label)
  return best(lines, (line) => overlap(topics(line), own), 1)
}

type Finder = (field: Field, lines: readonly string[], about: ReadonlySet<string>) => string | null

const finders: Record<FieldKind, Finder> = {
  when: findWhen,
  amount: findAmount,
  count: (field, lines, about) => findAmount(field, lines, about),
  told: (field, lines) => findByCue(field, lines, cues.told),
  done: (field, lines) => findByCue(field, lines, cues.done),
  next: (field, lines) => findByCue(field, lines, cues.next),
  why: (field, lines) => findByCue(field, lines, cues.why),
  promise: (field, lines) => findByCue(field, lines, cues.promise),
  where: (field, lines) => findByCue(field, lines, /\b(?:in(?:to)? (?:a|an|the)|at the|on the)\b/i),
  wish: (field, lines) => best(lines, (line) => (cues.wish.test(line) ? 3 + overlap(topics(line), field.words) : cues.request.test(line) ? 2 : 0), 2),
  class: (_field, lines) => lines.map((line) => /\b(?:public|internal|confidential|restricted)\b(?=.{0,30}\b(?:class|data|information|document)|[.,;)]|$)|(?<=\b(?:class\w*|data|is|as|it)\b.{0,20})\b(?:public|internal|confidential|restricted)\b/i.exec(line)?.[0]).find(Boolean) ?? null,
  who: findWho,
  sentence: (field, lines, about) => best(lines, (line) => overlap(topics(line), field.words) * 2 + overlap(topics(line), about), 1),
  what: findWhat,
}

function labelled(field: Field, lines: readonly string[]): string | null {
  for (const line of lines) {
    const match = /^\s*([\p{L}][\p{L} /-]{1,28})\s*[:=]\s+(\S.*)$/u.exec(withoutMark(line).slice(0, 500))
    const head = match?.[1]?.toLowerCase().trim()
    if (head && (head === field.label.toLowerCase() || (field.kind !== 'what' && synonyms[field.kind]?.test(head)))) return match?.[2]?.trim() ?? null
  }
  return null
}

const synonyms: Partial<Record<FieldKind, RegExp>> = {
  when: /^(?:date|time|when|day|deadline|effective(?: date)?|start(?: date)?|valid from)$/,
  class: /^(?:class|classification|data class|sensitivity)$/,
  told: /^(?:told|informed|notified|reported to)$/,
  done: /^(?:done|actions?|action taken|measures?)$/,
  next: /^(?:next|next steps?|to do|follow-up)$/,
  amount: /^(?:amount|fee|new fee|price|cost)$/,
}

const cues = {
  told: /\b(?:told|informed|notified|alerted|rang|phoned|emailed|wrote to|reported (?:it|this|the \w+)|let .{2,30} know|passed (?:it|this) on to)\b/i,
  done: /\b(?:deleted|removed|cleared|closed|blocked|stopped|reset|logged|recalled|changed (?:the|my) password|switched off|withdrew|erased|took (?:it|the \w+) down|locked|refunded|sent (?:it|the))\b/i,
  next: /\b(?:will|next|still (?:has|have|needs?)|needs? to|has to|have to|must|to be|follow[- ]up|wait(?:s|ing)?|promised|going to)\b/i,
  wish: /\b(?:wants?|would like|please)\b/i,
  request: /\b(?:asks?|asked|requests?|needs?)\b/i,
  why: /\b(?:because|due to|owing to|reasons?|as a result of|so that|call(?:ing)? about)\b/i,
  promise: /\b(?:promis\w*|(?:i|we) will|(?:i|we)['’]ll)\b/i,
  event: /\b(?:pasted|uploaded|sent|shared|copied|entered|lost|failed|happened|declined|charged|missing|arrived|typed|opened|posted|put)\b/i,
  change: /\b(?:ris(?:e|es|ing)|increas\w*|chang\w*|fall(?:s|ing)?|reduc\w*|replac\w*|new|will (?:be|cost|end|start|apply)|becomes?|ends?|drops?|from .{1,20} to)\b/i,
}

function best(lines: readonly string[], score: (line: string) => number, least: number): string | null {
  let found: string | null = null
  let top = least
  for (const line of lines) {
    const value = score(line)
    if (value > top || (found === null && value >= least)) {
      found = line
      top = value
    }
  }
  return found && withoutSpeaker(found)
}

function findByCue(field: Field, lines: readonly string[], cue: RegExp): string | null {
  return best(lines, (line) => (cue.test(line) ? 2 + overlap(topics(line), field.words) : 0), 2)
}

function findWhat(field: Field, lines: readonly string[], about: ReadonlySet<string>): string | null {
  return best(
    lines,
    (line) => {
      const own = topics(line)
      const general = /\b(?:what|issue|problem|happen\w*|chang\w*|event|incident|matter|concern|complaint|descri\w*|details?)\b/i.test(field.label) && line.split(' ').length > 3 ? 1 : 0
      const event = general + (cues.event.test(line) ? 2 : 0) + (cues.change.test(line) ? 2 : 0) + (/\bfrom\b.{1,30}\bto\b/i.test(line) && /\d/.test(line) ? 2 : 0)
      const away = (/\b(?:not change|unchanged|stays? the same|no change|remains?)\b/i.test(line) ? 5 : 0) + (cues.told.test(line) || cues.done.test(line) ? 2 : 0) + (withoutSpeaker(line).split(' ').length < 4 ? 2 : 0)
      return event + overlap(own, field.words) * 2 + Math.min(2, overlap(own, about)) - away
    },
    1,
  )
}

/** A date near what was asked, begun by a word such as "from". Dates of printing or of other years do not answer "when does it change". */
function findWhen(field: Field, lines: readonly string[], about: ReadonlySet<string>): string | null {
  let found: string | null = null
  let top = 2
  for (const line of lines) {
    const dates = findDates(line)
    const first = dates[0]
    if (!first) continue
    const own = topics(line)
    const cue = /\b(?:from|on|as of|effective|starting|starts?|begins?|at(?: about)?|around|by)\s*(?:the\s+)?$/i.test(line.slice(0, first.start)) || first.start === 0 ? 2 : 0
    const away = /\b(?:printed|issued|dated|published|version|last changed|reviewed|opening hours|closed|holiday|expires?|offer|survey|not change|unchanged)\b/i.test(line) ? 3 : 0
    const score = 1 + cue + overlap(own, field.words) * 2 + Math.min(2, overlap(own, about)) + (cues.event.test(line) || cues.change.test(line) ? 1 : 0) - away
    if (score <= top) continue
    top = score
    const end = dates.reduce((last, date) => (date.start - last < 12 ? Math.max(last, date.end) : last), first.end)
    found = line.slice(first.start, end)
  }
  return found
}

function findAmount(field: Field, lines: readonly string[], about: ReadonlySet<string>): string | null {
  const line = best(lines, (one) => (findNumbers(one).length > 0 ? 1 + overlap(topics(one), field.words) * 2 + Math.min(2, overlap(topics(one), about)) + (cues.change.test(one) ? 1 : 0) - (/\bnot change|unchanged\b/i.test(one) ? 4 : 0) : 0), 2)
  if (!line) return null
  const change = /\bfrom\s+([^\s]*\d[\d.,]*(?:\s?(?:%|[A-Z]{3}\b|per cent))?)\s+to\s+([^\s]*\d[\d.,]*(?:\s?(?:%|[A-Z]{3}\b|per cent))?)/i.exec(line)
  if (change && /\bnew\b/i.test(field.label)) return change[2]?.replace(/[.,]$/, '') ?? line
  if (change && /\b(?:old|current|previous)\b/i.test(field.label)) return change[1] ?? line
  return line
}

function findWho(field: Field, lines: readonly string[], about: ReadonlySet<string>): string | null {
  const line = best(lines, (one) => (name.test(one) ? 1 + overlap(topics(one), field.words) + Math.min(2, overlap(topics(one), about)) : 0), 1)
  return line ? (name.exec(line)?.[0] ?? null) : (best(lines, (one) => overlap(topics(one), field.words) * 2, 2) ?? null)
}

const name = /\[(?:PERSON|NAME|CUSTOMER)_\d+\]|\b(?:Customer|Client|Caller) [A-Z]\b|\b(?:Mr|Mrs|Ms|Dr)\.? \p{Lu}\p{L}+|\b\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+\b/u

/** "Agent: I have sent it." says only what the agent said. */
function withoutSpeaker(line: string): string {
  return withoutMark(line).replace(/^(?:(?:\[[A-Z]+_\d+\]|[A-Z][\w .]{0,24})(?: to (?:\[[A-Z]+_\d+\]|[A-Z][\w .]{0,24}))?)(?:,? (?:on )?\d{1,2} \w+(?: \d{4})?)?\s*:\s+(?=\S+\s+\S+)/, '')
}
