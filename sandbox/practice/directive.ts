import { countPattern } from '../text/numbers.ts'

/** Whether a sentence reads as something said to the model: an imperative, a polite request, a question, or a word about the answer's form. */
export function isDirective(sentence: string): boolean {
  const plain = sentence.slice(0, 800).replace(/^[\s\-*•#>"'“”(]+|^\(?\d{1,2}[.)]\s+/g, '').replace(/\*\*/g, '')
  return imperative.test(plain) || request.test(plain) || question.test(plain) || naming.test(plain) || counted.test(plain) || aboutTheAnswer.test(plain) || (condition.test(plain) && verbAnywhere.test(plain)) || (short(plain) && formWords.test(plain))
}

/** An order to drop the orders before it. It stands in pasted text, whoever it pretends to be. */
export function takesOver(sentence: string): boolean {
  return /\b(?:ignore|disregard|forget|override)\b.{0,30}\b(?:above|previous|prior|earlier|before|your|everything|system)\b|\byou are now\b/i.test(sentence.slice(0, 400))
}

/** A line that shows the wanted form instead of describing it: a table's header row or a JSON skeleton. */
export function isFormatLine(line: string): boolean {
  return /^\s*\|.*\|\s*$/.test(line) || /^\s*[{}[\]],?\s*$/.test(line) || /^\s*\{.*\}\s*$/.test(line) || /^\s*"[\w -]+"\s*:/.test(line)
}

export const verbs =
  'add|answer|apply|arrange|ask|assign|assume|avoid|base|be|begin|boil|brainstorm|break|build|calculate|call|categori[sz]e|change|check|choose|cite|classify|collect|combine|come up|compare|compile|compose|compute|condense|consider|convert|copy|correct|count|create|decide|define|deliver|derive|describe|detect|determine|display|do|don[\'’]t|draft|draw|draw up|drop|edit|end|ensure|escalate|evaluate|examine|exclude|explain|extract|fact-?check|fill|find|finish|fix|flag|focus|follow|format|gather|generate|get|give|go|grade|group|guess|help|highlight|hold|identify|ignore|imagine|improve|include|indicate|insert|inspect|invent|judge|keep|label|lay out|leave|let|limit|list|locate|look|make|map|mark|mask|match|mention|merge|name|never|note|number|offer|omit|organi[sz]e|outline|output|paraphrase|pick|place|point|polish|prepare|present|pretend|print|prioriti[sz]e|produce|proofread|propose|provide|pull|put|quote|rank|rate|read|recap|recommend|record|redraft|refer|refuse|rely|remove|rename|repeat|rephrase|replace|reply|report|resolve|respond|restrict|return|review|reword|rewrite|route|run|say|scan|score|search|select|send|separate|set|shorten|show|sketch|skip|sort|specify|spell|split|spot|start|state|stay|stick|stop|structure|substitute|suggest|sum|summari[sz]e|swap|tabulate|tag|take|tell|test|tidy|total|translate|treat|trim|turn|update|use|verify|walk|work|write'

const lead = '(?:(?:please|kindly|now|then|first(?:ly)?|second(?:ly)?|third(?:ly)?|next|finally|lastly|also|and|but|so|afterwards?|after that|in addition|additionally|again|always|only|just|simply|carefully|directly|task|instructions?|hi|hello|hey)[,:]?\\s+){0,3}'
const imperative = new RegExp(`^${lead}(?:${verbs})\\b(?!\\s*:\\s*\\S+@)(?!['’]s\\b)`, 'i')
const request = /^(?:(?:please|and|also|now|so|hi|hello)[,:]?\s+)?(?:(?:can|could|would|will|may|might) (?:you|i|we)\b|(?:i|we)(?:['’]d| would)? (?:want|need|like|expect|have to|am looking|must have)\b|i['’]m looking\b|you (?:are|['’]re|must|should|will|may|can|have|need)\b|you['’]re\b|what i (?:want|need)\b|it should\b)|\b(?:asked|asks|wants? to know|like to know|need to know|wondering)\b.{0,40}\b(?:what|when|which|how|who|whether|from when)\b/i
const question = /\?\s*["')]*$|^(?:what|when|who|whom|which|where|why|how|is|are|does|do|did|was|were|has|have|from when|by when|since when)\b[^.]{0,160}$/i
/** "Customer A is the first person who writes" names people for the answer; it reports nothing. */
const naming = /^(?:the )?(?:first|second)\b.{0,40}\b(?:customer|person|client|caller) [AB12]\b|^(?:customer|person|client|caller) [A1]\b.{0,50}\b(?:first|second|whoever)\b/i
const counted = new RegExp(`^${countPattern}[\\s-]+(?:[\\w-]+\\s+){0,2}(?:checks?|steps?|ideas|questions|bullets?|bullet points|points|sentences?|reasons|options|suggestions)\\b`, 'i')
const aboutTheAnswer = /^(?:the|your|each|every|all|one|both|my)?\s*(?:task|job|role|goal|needs?|question|request|requirements?|deliverable|instructions?|conflicts?|empty(?: \w+)?|answers?|output|reply|response|format|result|table|lists?|columns?|verdicts?|rows?|keys?|fields?|bullets?|summary|json|values?|tags?|headings?|labels?|reader|audience|tone|length|style|limits?|rules?|constraints?|steps|context|data class)\s*(?::|=|\b(?:is|are|in|goes|go|should|must|has|have|may|with|between|needs?|contains?|per|only)\b)/i
const condition = /^(?:if|when|where|whenever|wherever|unless|otherwise|in case|for (?:each|every|all|any|the|anything|missing)|per |based on|from |using |without |with |within |according to|as |under |below |in (?:the|each|one|two|three|no|at|under|a)\b|at (?:most|least)|no |not |nothing |never |anything |any |missing |unknown |should )/i
const verbAnywhere = new RegExp(`\\b(?:${verbs})\\b`, 'i')
const formWords = /\b(?:table|columns?|bullets?|json|not stated|verdicts?|max(?:imum)?|at most|no more than|exactly|numbered|in order|\d+ words|word limit|facts only|only facts|no (?:opinions?|blame|guess\w*|invent\w*|names?)|not instructions)\b/i
const short = (sentence: string) => sentence.length < 140
