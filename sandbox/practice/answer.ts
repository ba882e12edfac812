import type { Message } from '../types.ts'
import { wellFormed } from '../text/fold.ts'
import { sentences } from '../text/sentences.ts'
import { readBrief } from './brief/brief.ts'
import type { Brief } from './brief/brief.ts'
import type { OperationName } from './brief/operations.ts'
import { factsOnly } from './manners.ts'
import { call } from './operations/call.ts'
import { chat } from './operations/chat.ts'
import { check } from './operations/check.ts'
import { classify } from './operations/classify.ts'
import { compute } from './operations/compute.ts'
import { extract } from './operations/extract.ts'
import { ideas } from './operations/ideas.ts'
import { proofread } from './operations/proofread.ts'
import { rewrite } from './operations/rewrite.ts'
import { route } from './operations/route.ts'
import { summarise } from './operations/summarise.ts'
import { tabulate } from './operations/tabulate.ts'
import { protect } from './protect.ts'
import { orderFollowed, ordersIn } from './orders.ts'
import { shape } from './shape.ts'
import { splitPrompt } from './split.ts'
import { warnings } from './warnings.ts'
import type { Engine, Part, Work } from './work.ts'

/**
 * The practice model's answer: rules, not an AI. It does what the prompt states and nothing more, so that a vague prompt
 * gets a vague answer and a missing rule is felt. Same messages, same bytes; it never throws.
 */
export function practiceAnswer(engine: Engine, messages: readonly Message[]): string {
  const system = messages.filter((message) => message.role === 'system').map((message) => splitPrompt(message.content))
  const asked = splitPrompt(messages.findLast((message) => message.role === 'user')?.content ?? '')
  const earlier = messages.filter((message) => message.role === 'user').slice(0, -1).flatMap((message) => splitPrompt(message.content).blocks)
  const blocks = asked.blocks.length > 0 ? asked.blocks : earlier
  const brief = readBrief({ instructions: [...system.map((one) => [one.instructions, ...one.blocks.map((block) => block.text)].join('\n')), asked.instructions].join('\n'), blocks })
  const kept = protect(system.map((one) => [one.instructions, ...one.blocks.map((block) => block.text)].join('\n')).join('\n'), messages.findLast((message) => message.role === 'user')?.content.slice(0, 4000) ?? '', brief)
  if (kept !== null) return wellFormed(kept)
  const obeyed = orderFollowed(blocks, brief, engine)
  if (obeyed !== null) return obeyed
  const work: Work = { brief, blocks, engine, lines: linesOf(blocks, brief) }
  const names = brief.operations.length > 0 ? brief.operations : (['chat'] as const)
  return shape([...names.map((name) => operations[name](work)), ...warnings(work)], brief, engine)
}

const operations: Record<OperationName | 'chat', (work: Work) => Part> = { call, chat, check, classify, compute, extract, ideas, proofread, rewrite, route, summarise, tabulate }

/** The data's sentences, without the orders that a guarded fence made harmless and, if asked, without blame. */
function linesOf(blocks: readonly { text: string }[], brief: Brief): string[] {
  const lines = blocks.flatMap((block) => sentences(block.text)).slice(0, 4000)
  const orders = brief.manner.dataIsData ? new Set(blocks.flatMap((block) => ordersIn(block.text))) : null
  const kept = orders ? lines.filter((line) => !orders.has(line)) : lines
  const shown = brief.manner.masksNumbers ? kept.map((line) => line.replace(longNumber, '[number]')) : kept
  return brief.manner.factsOnly ? factsOnly(shown) : shown
}

/** Twelve digits and more, however they are grouped, or what the gateway put in their place. */
const longNumber = /\b\d(?:[ -]?\d){11,18}\b|\[(?:CARD|ACCOUNT|IBAN)_\d+\]/g
