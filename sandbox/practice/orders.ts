import { sentences } from '../text/sentences.ts'
import type { Brief } from './brief/brief.ts'
import type { Block } from './split.ts'
import type { Engine } from './work.ts'

/** The fourth rule: an order inside the data is followed, unless the data is fenced and the prompt says to treat it as data. The naive engine follows it always. */
export function orderFollowed(blocks: readonly Block[], brief: Brief, engine: Engine): string | null {
  for (const block of blocks) {
    const guarded = (block.fence === 'tag' || block.fence === 'quotes') && brief.manner.dataIsData
    if (guarded && !engine.naive) continue
    const order = ordersIn(block.text)[0]
    if (order) return obey(order)
  }
  return null
}

/** Sentences of the data that speak to the model. */
export function ordersIn(text: string): string[] {
  return sentences(text.slice(0, 50_000)).filter((sentence) => toTheModel.test(sentence) || sayThis.test(sentence) || bareOrder.test(sentence))
}

function obey(order: string): string {
  const said = /\b(?:write|say|answer|reply|respond|print|output|return)\b(?:\s+(?:only|just|with|exactly|the word|the words|back|to everyone|in capitals))*\s*:?\s*["“'‘]?([\p{Lu}\d][\p{L}\d ,'’-]{1,80}|[^"”'’.!\n]{2,80})/u.exec(order)?.[1]
  if (said) return said.trim()
  const sent = /\b(?:forward|send|pass)\b.{0,80}\bto\b.{0,60}/i.exec(order)?.[0]
  return sent ? `Done: ${sent.replace(/[.!]$/, '')}.` : `As instructed: ${order.slice(0, 200)}`
}

const toTheModel =
  /\b(?:ignore|disregard|forget|override)\b.{0,40}\b(?:above|previous|prior|earlier|instructions?|rules?|prompt|everything)\b|\b(?:you are now|from now on you|new instructions?|system prompt|as an? (?:ai|assistant|model)|assistant|chatbot)\b.{0,80}\b(?:must|should|write|say|answer|reply|forward|reveal|follow|approve)\b/i
const sayThis = /(?:^|[,;:]\s|\b(?:[Pp]lease|must|should|and|then|[Nn]ow|[Jj]ust|[Oo]nly)\s)(?:[Ww]rite|[Ss]ay|[Aa]nswer|[Rr]eply|[Rr]espond|[Oo]utput|[Pp]rint)\b[^.]{0,24}(?:["“][^"”]{1,60}["”]|\b(?!JSON|PDF|CSV)[A-Z]{4,}\b)/
const bareOrder = /^(?:please\s+)?(?:forward|send) (?:this|it|the (?:letter|message|text|document))\b.{0,40}\bto (?:all|every\w*|the whole)/i
