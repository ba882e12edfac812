/** What the prompt wants in place of a missing fact, first choice first. Empty when it does not say: then the practice model invents. */
export function readFallbacks(clauses: readonly string[]): string[] {
  const found = joined(clauses).flatMap((clause) => {
    const words = isCondition(clause) ? wordsFor(clause) : null
    return words === null ? [] : [{ words, late: /\botherwise\b/i.test(clause) }]
  })
  const ordered = [...found.filter((one) => !one.late), ...found.filter((one) => one.late)].map((one) => one.words)
  if (ordered.length > 0) return [...new Set(ordered)]
  return clauses.some((clause) => restraint.test(clause)) ? ['not stated'] : []
}

/** What the prompt wants in place of this one field: "If there is no baseline, write: measure first". */
export function fallbackFor(label: string, clauses: readonly string[]): string | null {
  const name = new RegExp(`\\bno (?:\\w+ )?${label.replace(/[^\p{L}\d ]/gu, '.')}s?\\b`, 'iu')
  const own = clauses.find((clause) => name.test(clause) && /\b(?:if|when|where|without)\b/i.test(clause))
  return own ? wordsFor(own) : null
}

/** Clauses about what to do when something is missing; they name fields only as conditions. */
export function isFallbackClause(clause: string): boolean {
  return isCondition(clause) && wordsFor(clause) !== null
}

/** "Not in the notes? Then …" is one statement. */
function joined(clauses: readonly string[]): string[] {
  return clauses.map((clause, at) => (/\?$/.test(clause) && clause.length < 70 && missing.test(clause) && /^(?:then|write|say|put|use|answer|reply|["“'])/i.test(clauses[at + 1] ?? '') ? `If ${clause.slice(0, -1)}, ${clauses[at + 1]}` : clause))
}

/** A prohibition ("don't use anything else") says what not to do, not what to write instead. */
function isCondition(clause: string): boolean {
  if (!missing.test(clause)) return false
  const hasCondition = /\b(?:if|when|where|wherever|whenever|in case|should|unless|otherwise|else|whatever|whichever|missing|unknown|absent|unavailable|gaps?|blanks?)\b/i.test(clause)
  if (/^\W*(?:(?:please|and|but)\s+)?(?:do not|don['’]t|never|no|avoid|ignore|drop|omit|leave out|without|using)\b/i.test(clause) && !hasCondition && !/^\W*no [\w ]{2,40}(?:[:?=→]|->)/i.test(clause)) return false
  return hasCondition || /\bfor (?:any|every|all|each)\b|\banything\b/i.test(clause) || /["“'‘`]/.test(clause) || /^\W*no [\w ]{2,40}(?:[:?=→]|->)/i.test(clause)
}

/** The words nearest to the condition: in 'supported if …, and "no support" otherwise' they stand beside "otherwise". */
function wordsFor(whole: string): string | null {
  const pieces = whole.split(/[,;](?=\s)/)
  const own = pieces.length > 1 ? pieces.filter((piece) => missing.test(piece) && (/["“'‘`]/.test(piece) || directive.test(piece))).map(wordsIn).find((words) => words !== null) : undefined
  return own ?? wordsIn(whole)
}

function wordsIn(clause: string): string | null {
  const said = directive.exec(clause)
  const prohibited = said !== null && /\b(?:not|n['’]t|never)\s*$/i.test(clause.slice(0, said.index))
  const quoted = said ? /["“'‘`]([^"”'’`]{1,40})["”'’`]/.exec(said[0] + clause.slice(said.index + said[0].length)) : null
  if (quoted?.[1] && said) return quoted[1].trim()
  if (/\b(?:say|says|tell me|state|mention|point out|note|indicate|admit|report)\s+(?:so|that|it|this|clearly)\b(?! as)/i.test(clause)) return 'not stated'
  if (/\bnull\b/.test(clause)) return 'null'
  const loose = /["“`]([^"”`]{1,40})["”`]/.exec(clause)?.[1]
  if (loose && /\b(?:missing|absent|not|isn['’]t|doesn['’]t|no|none|unknown|unclear|nothing|blank|gaps?)\b/i.test(clause)) return loose.trim()
  const known = /\b(?:not (?:stated|given|mentioned|specified|found|known|available|provided|recorded)|unknown|none|n\/a|missing|unspecified|not in (?:the )?(?:text|notice|notes?|source|data))\b/i
  if (said && !prohibited) {
    const rest = clause.slice(said.index + said[0].length)
    const phrase = /^[\s:=,-]*((?:[\p{L}/]+\s?){1,5}?)(?=\s*(?:[.,;:!?()\n]|$|\b(?:if|when|where|wherever|whenever|for|instead|rather|in (?:that|its|the|place)|and|as|unless|whatever|to)\b))/u.exec(rest)?.[1]?.trim()
    if (phrase && !/^(?:json|tables?|bullets?|the|a|an|it|anything|something|nothing|this|that|only|each|every|all|any|what|down|your|my|one)\b/i.test(phrase)) return phrase
  }
  return known.exec(clause.replace(missingOnly, ' '))?.[0] ?? (/\b(?:leave|keep)\b.*\b(?:blank|empty)\b/i.test(clause) ? 'blank' : null)
}

const missing =
  /\b(?:absent|missing|lacks?|lacking|unknown|unclear|unsure|not sure|blank|empty|gaps?|nothing|none|otherwise|instead of (?:guessing|inventing)|without (?:a|an|any) (?:date|time|number|sentence|match|support|owner|source|value|figure|answer|next|clear)|(?:is|are|was|were|has|have|do|does|did|can|could|be|it['’]s|['’]s)(?:n['’]?t| not| never)\b|cannot|can['’]t|don['’]t|doesn['’]t|isn['’]t|aren['’]t|not (?:there|stated|given|mentioned|present|included|specified|found|available|provided|known|clear|say|in|recorded|appear|supported|covered|named|listed|written|say)|no (?:\w+ )?(?:date|time|number|sentence|match|support|such|mention|information|info|answer|value|figure|figures|numbers|dates|evidence|owner|step|fact|detail|details|data|entry|backing|source|one|next|quote|class)s?\b|fails? to|silent|leaves? (?:\w+ )?out|omit(?:s|ted)?)/i
const missingOnly = /\b(?:is|are|was|were)(?:n['’]t| not)? (?:missing|unknown|not \w+|given|stated)\b|\b(?:where|if|when|anything|something|details?|facts?|values?|information) (?:is |are |was |were )?(?:missing|unknown|not \w+)\b/gi
/** "The note does not say" has a note and no order to note anything. */
const directive = /(?<!\b(?:the|this|that|an?|each|every|your|our|my|(?:nothing|something|anything) to)\s)\b(?:write|writes|say|put|answer|reply|respond(?: with)?|return|use|state|mark|show|enter|give|output|print|note|set|fill(?: it)?(?: in)?|record|insert|type|display|tell me|call|should (?:say|read|be|show)|must (?:say|read|be)|reads?|gets?|becomes?)\b(?:\s+(?:just|only|exactly|it|this|that|them|these|those|down|in|the (?:word|words|phrase|text|value|cell|field|key)s?|there|simply|as|with|to|be|a plain|a clear))*/i
const restraint = /\b(?:do not|don['’]t|never|without|no|avoid|not to|must not|rather than)\s+(?:\w+\s+){0,2}?(?:guess\w*|invent\w*|assum\w*|mak(?:e|ing) (?:\w+ )?(?:up|things up)|mak(?:e|ing) (?:anything|something|things|it|facts|stuff|any of it) up|fabricat\w*|speculat\w*|fill(?:ing)? (?:in )?(?:any )?gaps|hallucinat\w*)/i
