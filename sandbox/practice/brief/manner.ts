/** How the prompt wants the data handled. Each flag is off until the prompt says so. */
export type Manner = {
  /** Text in the fence may not give orders. */
  dataIsData: boolean
  /** Only what the data says: no filler of the model's own. */
  onlyData: boolean
  factsOnly: boolean
  /** Contradictions are to be shown, not smoothed over. */
  conflicts: boolean
  everything: boolean
  ordered: boolean
  /** A missing fact comes back as a question. */
  asksBack: boolean
  /** Long numbers of cards and accounts are left out. */
  masksNumbers: boolean
  /** Labels for people instead of names or placeholders, such as "Customer". */
  labelAs: { base: string; style: 'letter' | 'number' } | null
  refuseAll: boolean
}

export function readManner(instructions: string): Manner {
  return {
    dataIsData: /\b(?:is|are|as|only|purely|just|contains?) (?:only |just |pure |plain |untrusted )?(?:data|material|content|text to \w+)\b(?!:)|\bnot (?:as )?(?:an? )?(?:instructions?|orders?|commands?)\b|\b(?:do not|don['’]t|never|must not) (?:follow|obey|act on|execute|carry out|do what|take (?:any )?(?:orders|instructions))\b|\b(?:ignore|disregard|skip) (?:any|all|every) (?:\w+ )?(?:instruction|order|command|request)s?\b|\b(?:follow|obey) (?:nothing|no|none)\b|\b(?:data|text|letter|documents?|tags?) (?:never|cannot|can['’]t|do(?:es)? not|may not|must not) (?:instruct|give (?:you )?orders|command)/i.test(instructions),
    onlyData: /\b(?:only|solely|exclusively|nothing but|just)\b[^.\n]{0,60}\b(?:text|notice|notes?|source|data|tags?|document|thread|draft|facts?|letter|message|given|provided|below|above|words?|material|information|what)\b|\b(?:based|relying|rely|drawing) (?:only |solely )?on\b|\b(?:nothing|no (?:other )?(?:outside|knowledge|facts)|not(?:hing)? (?:else|beyond|outside))\b|\b(?:add nothing|do not add|don['’]t add|without adding|no additions)\b/i.test(instructions),
    factsOnly: /\b(?:facts? only|only (?:the )?(?:\w+ )?facts?|just (?:the )?facts?|stick to (?:the )?facts?|purely factual|factual(?:ly)?|neutral(?:ly)?|objective(?:ly)?|blame[- ]free|free (?:of|from) (?:any )?(?:blame|judg\w*|opinions?)|without (?:any )?(?:blam\w*|judg\w*|opinions?|accus\w*|names or blame|names)|no[- ]blame|no (?:\w+ (?:or|and) )?(?:blame|opinions?|judg\w*|accusations?|finger|adjectives|comments?|remarks?|criticism)|(?:do not|don['’]t|never|avoid|must not) (?:\w+ ){0,3}?(?:blam\w*|judg\w*|accus\w*|opinions?|comment\w*|criticis\w*|speculat\w*|naming|name (?:anyone|people|names))|(?:leave|leave out|omit|drop|skip|exclude|remove|ignore|filter out|strip)\s+(?:\w+ ){0,4}?(?:blame|opinions?|judg\w*|remarks?|comments?|accus\w*|feelings?|who (?:did|is)|criticism|guess\w*)|not who\b|what happened,? (?:and )?not (?:who|whose)|nobody['’]s fault|observable|verifiable)/i.test(instructions),
    conflicts: /\b(?:conflict\w*|contradict\w*|disagree\w*|inconsisten\w*|discrepan\w*|clash\w*|differ(?:s|ing)?\b|do(?:es)? not (?:match|agree)|don['’]t (?:match|agree)|mismatch\w*|two (?:different )?(?:dates|values|numbers|figures)|more than one (?:date|value|number|figure))/i.test(instructions),
    everything: /\b(?:every|all|each|any)\b/i.test(instructions),
    ordered: /\bin (?:this|that|the (?:same|given|following|stated|right|sensible)|exactly this|their) order\b|\b(?:in order|ordered|sorted by|oldest first|first to last|keep the order)\b/i.test(instructions),
    asksBack: /\b(?:missing|absent|not (?:in|stated|given|there|say)|no (?:answer|fact)|gaps?|empty|does(?: not|n['’]t) (?:say|give))\b[^.\n]{0,80}\bquestions?\b|\bquestions?\b[^.\n]{0,40}\b(?:missing|gaps?|not (?:stated|given|there)|what is absent)\b/i.test(instructions),
    masksNumbers: /\b(?:mask|leave out|omit|remove|drop|never (?:repeat|write|include)|do not (?:repeat|write|include)|don['’]t (?:repeat|write|include)|replace|without|no)\b[^.\n]{0,40}\b(?:card|account|long) numbers?\b|\b(?:card|account) numbers?\b[^.\n]{0,30}\b(?:masked|left out|removed|as \S+)\b/i.test(instructions),
    labelAs: readLabels(instructions),
    refuseAll: /\b(?:refuse|reject|never answer|decline|block)\s+(?:\w+ ){0,3}?(?:everything|anything|all|any|suspicious|unusual)/i.test(instructions),
  }
}

function readLabels(instructions: string): Manner['labelAs'] {
  const named = /\b(customer|client|person|caller|member|sender|writer|party|user|cardholder|account holder)s?\s+(a|1|one)\b/i.exec(instructions)
  if (named?.[1] && named[2]) return { base: `${named[1].charAt(0).toUpperCase()}${named[1].slice(1).toLowerCase()}`, style: /a/i.test(named[2]) && named[2].length === 1 ? 'letter' : 'number' }
  if (/\b(?:labels?|letters|roles?|pseudonyms?|aliases|neutral names)\b[^.\n]{0,60}\b(?:names?|placeholders?|people|person|customers?|codes?)\b|\b(?:names?|placeholders?|codes?|masks?|brackets?)\b[^.\n]{0,60}\b(?:labels?|letters|roles?|pseudonyms?|aliases)\b/i.test(instructions)) return { base: /\bcustomers?\b/i.test(instructions) ? 'Customer' : 'Person', style: 'letter' }
  return null
}
