/** What stands before or after a name and says that it is one. Each is tried on a short stretch beside the name, so none can be slow. */

export const title = /(?:^|[^A-Za-zÀ-ÿ])(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Madam|Officer|Detective|Sergeant|Sgt|Nurse|Pastor|Herr|Frau|Monsieur|Mme|Señora?|Shri|Smt|mr|mrs|ms|dr)\.?\s{1,2}$/
export const titleWord = /^(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Madam|Officer|Detective|Sergeant|Sgt|Nurse|Pastor|Herr|Frau|Monsieur|Mme|Señora?|Shri|Smt)$/

/** "my name is", "call me": what follows is a name even when it is written small. */
export const introduced = /\b(?:(?:my|his|her|their|our|your|the|last|first|full|maiden|middle|sur|nick|partner['’]?s|wife['’]?s|husband['’]?s) ?name(?:['’]s| is| was|:)|(?:people|friends|everyone|everybody|they|you|please|just|can|may) (?:can |may )?calls? (?:me|him|her)|your (?:[a-zà-ÿ]+ )?name\?)\s{1,2}["'“]?$/i
export const named = /\b(?:(?:named|called|calls|nicknamed) (?:him|her|me|them|our (?:son|daughter|baby))|(?:grand)?(?:father|mother|son|daughter|brother|sister|wife|husband|uncle|aunt|friend|colleague|boss|neighbou?r|guy|he|she) (?:is|was|are|were) (?:called|named)|under (?:the name|my \w+['’]s name)|(?:in|under) the name(?: of)?|name of|names? (?:are|were)|partner['’]s name|spouse['’]s name|signed(?: by)?|attn:?|c\/o)\s{1,2}["'“]?$/i
export const selfIntroduced = /(?:^|[^A-Za-zÀ-ÿ])(?:I['’]?m|I am|[Tt]his is|[Ii]t['’]s|[Hh]ere is|[Ss]peaking with)\s{1,2}$/
export const afterSelf = /^(?:\s*(?:[,.!]|$|\n)|['’]s\b| (?:from|with|and I|speaking|calling|here|at)\b)/

/** The label of a form field, at the beginning of a line. */
export const field = /(?:^|\n|[.;|] )[>\s*#•?-]{0,6}(?:(?:full|first|last|middle|maiden|sur|given|family|customer|client|account|card ?holder|billing|contact|patient|employee|applicant|student|sender|recipient|your|his|her)?[ _-]?name|customer|client|patient|contact(?: person)?|attn|attention|sender|recipient|signed(?: by)?|signature|caller|applicant|employee|tenant|policy ?holder|account holder|card ?holder|beneficiary|guardian|next of kin|emergency contact|billing address|shipping address|directed by|prepared by|reported by|approved by|written by|submitted by|requested by|assigned to|spouse)\*{0,2}\s{0,3}[:=]\*{0,2}[ \t]{0,8}["'“]?$/i
/** Labels that often hold something else, so that they need a name of two words or a known one. */
export const looseField = /(?:^|\n)[>\s*#•-]{0,6}(?:from|to|cc|bcc|by|owner|author|assignee|manager|user|bot|agent|host|speaker|attendees?|participants?|present|doctor|lawyer|driver)\*{0,2}\s{0,3}[:=]\*{0,2}[ \t]{0,8}["'“]?$/i

export const greeting = /(?:^|[\n"“>.!?:]\s{0,3})(?:hi|hello|hey|dear|good (?:morning|afternoon|evening)|thanks|thank you|bye|goodbye|welcome back),?\s{1,2}$/i
export const greetingWord = /^(?:Hi|Hello|Hey|Dear)$/
export const afterGreeting = /^\s{0,2}(?:[,!.:;–\n-]|$)/
export const signOff = /(?:regards|sincerely|yours(?: truly| faithfully)?|best(?: wishes)?|cheers|thanks(?: again)?|many thanks|thank you|love|respectfully)[,.!]?[ \t]{0,4}\n\s{0,8}(?:-{1,2} ?)?$/i

export const kin = /\b(?:my|his|her|their|our|your)\s(?:[a-zà-ÿ]{1,12}\s)?(?:kid|son|daughter|child|brother|sister|wife|husband|partner|spouse|father|mother|dad|mum|mom|uncle|aunt|cousin|nephew|niece|friend|boyfriend|girlfriend|fianc[eé]e?|colleague|co-?worker|boss|manager|neighbou?r|doctor|therapist|landlord|tenant|assistant|student|client|patient|customer|grand(?:mother|father|son|daughter))s?,?\s{1,2}$/i
/** Work that a person does, right before a full name. */
export const role = /\b(?:customer|client|patient|employee|applicant|tenant|landlord|policy ?holder|account holder|card ?holder|individual|resident|colleague|manager|agent|user|member|specialist|administrator|adjuster|executive|developer|contractor|engineer|analyst|director|officer|representative|supervisor|coordinator|consultant|accountant|nurse|doctor|lawyer|attorney|teacher|student|intern|assistant|secretary|technician|recipient|sender|caller|victim|witness|suspect|defendant|plaintiff|survivor|driver|owner|producer|songwriter|player|reporter|journalist|columnist|photographer|commenter|neighbou?r|candidate|founder|beneficiary|guardian|donor|borrower|investor|insured|named?)s?,?\s{1,2}$/i

/** What a person has, after the name and its 's. */
export const belongs = /^['’]s?\s{1,2}(?:[a-zà-ÿ]{1,14}\s){0,2}(?:ssn|social security|passport|accounts?|phone|mobile|cell|number|e-?mails?|address(?:es)?|salary|payslip|medical|records?|case|file|name|birthday|date of birth|dob|age|driver|licen[cs]e|tax|tin|ein|credit|card|bank|password|login|credentials?|contact|house|home|apartment|flat|wife|husband|partner|son|daughter|mother|father|parents?|kids?|child|children|brother|sister|family|boss|job|leave|absence|sick|contract|performance|appraisal|review|appointment|prescription|diagnosis|aadhaa?r|pan|insurance|pin|details|personal|data|doctor|landlord|assistant|killers?|resignation|savings|mortgage|loan|debt|cv|résumé|resume)\b/i
/** Credits, quotations and gestures: a person follows, whatever the word. */
export const credited = /(?:\b(?:directed|starring|written|sung|composed|painted|produced|founded|played|signed|prepared|approved|reported|submitted|filed|designed|drawn|edited|translated)(?: and [a-zà-ÿ]{1,12})? by|\bstarring|["”'],? (?:said|says|asked|replied|added|adds|told|explained|explains)|\b(?:shouted|yelled|smiled|laughed|shout|yell) at|\bhad (?:given|sent|told|shown))\s{1,2}$/i
/** Verbs and phrases that only people are the subject of, at the beginning of a sentence. */
export const livesAndSpeaks = /^\s(?:lives? (?:on|at|in|with|alone)|shouted|told|asked|replied|whispered|emailed|phoned|spent a (?:year|week|month|day)|began (?:writing|working)|is from|resigned|retired|had given|flew|quit|phoned|says|said)\b/
export const bothAre = /^ and ([A-ZÀ-Þ][A-Za-zÀ-ÿ]{1,20}) (?:were|are|have|had|will|went|met)\b/
export const listed = /\b(?:founders|members|attendees|participants|guests|colleagues|employees|customers|clients|patients|players|students|authors|directors|winners|applicants|candidates|people|present|names)\s?(?:are|were|:|include|including)\s{1,2}$/i

/** What only a person has, so that one word is enough. */
export const belongsToOne = /^['’]s\s(?:ssn|passport|kids?|wife|husband|son|daughter|mother|father|brother|sister|birthday|(?:home |e-?mail )?address|phone|mobile|salary|payslip|medical|password|boss|leave|absence|diagnosis)\b/i

/** What people do, right after the name. */
export const does = /^(?:,?\s(?:who|whose)\b|,\s(?:the|an?|our|my|his|her|\d{2})[ -][A-Za-zÀ-ÿ -]{2,40},\s(?:said|says|who|was|is|has|told)\b|\s{1,2}(?:also |just |then |has |had |have |once |never |always )?(?:said|says|asked|told|replied|shouted|whispered|nodded|smiled|lives?|lived|moved|flew|drove|phoned|emailed|texted|called|visited|spent|works|worked|submitted|uploaded|recorded|noted|requested|retrieved|reported|complained|resigned|retired|signed|joined|left|owes|paid|explained|mentioned|confirmed|wants|wanted|needs|lost|bought|attached|listed|given|been|turned|grew|married|divorced|hired|spoke|speaks?|points? out|discovered|fired|accidentally)\b|\s{1,2}(?:is|was)\s(?:a|an|the|my|our|his|her|their|very|so|on leave|born|hired|fired|late|ill|sick|from|attempting|originally|living|working)\b|\s{1,2}has (?:a|an|been|to)\b|\s{1,2}(?:will be|from [A-ZÀ-Þ]|of [A-ZÀ-Þ]|at [A-ZÀ-Þ])|['’]ll\b)/
/** Who somebody talks, writes or belongs to, right before the name. */
export const toward = /\b(?:said|says|asked|asks|told|tells?|replied|with|to|by|met|meet|meeting|contact|e?mail|call|ring|phone|ask|for|between|against|belonging to|registered (?:under|to)|used by|under|of|on|about|linked to|add|remind|invite|thank|me|from|and|via|starring|features?|featuring|name|than|user|unlike|[,:(])\s{0,2}["'“(]?$/i
export const pronoun = /^[^\n]{0,90}?\b(?:he|she|his|her|him|herself|himself)\b/i

/** A name that is called at the beginning of a sentence: "Leif, can I". */
export const calledUpon = /^,\s(?:can|could|please|would|will|may|do|did|are|have|i|i['’](?:m|d|ll|ve)|we|you|thanks|here|let|send|tell|call|how|what|when|where|why|any)\b/i
export const sentenceStart = /(?:^|[.!?:\n"“]\s{0,3})$/
export const afterDialogue = /^:\s{0,2}["“]/
export const placeBefore = /\b(?:in|at|near|from|through|across|around|of|for|visit|visiting|between|toward|towards)\s{1,2}(?:the\s)?$/i

/** A text that says of itself that it makes something up: its people are nobody's data. */
export const story = /\b(?:fiction(?:al)?|characters?|protagonist|(?:short|a|the|this|your|my|bedtime|love|ghost|back) ?(?:story|stories)|storyline|imagine|imaginary|imagining|role-?play(?:ing)?|hypothetical(?:ly)?|(?:this|following|the) scenario:?|screenplay|persona|pretend|narrative|fairy ?tale|dialogue|once upon a time|movie script|act as|you are (?:an?|now|the)|game master|riddle|puzzle|haiku)\b/i
/** A question or an order about the world: who is asked about is most likely known to everybody. */
export const worldly = /^\s*["“]?(?:who|what|when|where|why|how|which|was|is|did|does|are|were|do|can you|could you|may i|can i|could i|show me|tell me|give me|explain|describe|list|name|compare|discuss|provide|generate|create|answer|read|using|based on|in which|write (?:a|an|the|me|about)|wer|wie|warum|wieso|wo|wann|welche|kann|können|ist|sind|hat|quién|qué|qui|quel|pourquoi)\b/i
/** Words of work: then the people in it are most likely somebody's. */
export const ownBusiness = /\b(?:my|our|customers?|clients?|patients?|employees?|colleagues?|accounts?|invoices?|contracts?|complain(?:t|ts|ed)|tenants?|applicants?|e-?mails?|letters? (?:to|from|for)|repl(?:y|ies|ied)|memo|minutes|meeting|tickets?|refund|mortgage|loans?|payments?|payroll|salary|claims?|case file)\b|\bI\b/

/** At the beginning of a line, with a colon after it: who speaks in a conversation. */
export const lineStart = /(?:^|\n)[ \t>]{0,4}$/
