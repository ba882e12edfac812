import type { Ports } from '../../ports.ts'
import type { Decision, Effect } from '../../types.ts'
import type { CallEvent } from '../call-event.ts'
import { safeLength } from '../hold.ts'
import { capitalise, listKinds } from '../words.ts'

const placeholder = /\[[A-Z_]+_\d+\]/g
const link = /\bhttps?:\/\/[^\s)>\]]+/g
const lookBehind = 160
/** Found by the words around them, not by their form: a stream cannot wait for those, and an answer is full of names that the whole world knows. They are taken out of prompts only. */
const knownByContext = ['PERSON', 'ADDRESS']

/**
 * Reads what the model says before the person does: personal data and secrets are taken out, a canary ends the answer, links are counted.
 * The same for a stream and for a whole answer, because there is only the stream. What is not let through is never emitted.
 */
export async function* guardOutput(events: AsyncIterable<CallEvent>, ports: Ports): AsyncGenerator<CallEvent> {
  const { windowCharacters, canaries } = ports.policy.guard
  const removed: string[] = []
  let shown = ''
  let pending = ''
  let links = 0
  let tookMs = 0

  const release = (ending: boolean): { text: string; canary: boolean } => {
    const began = ports.clock.ms()
    const canary = canaries.find((each) => (shown.slice(-each.length) + pending).includes(each))
    const safe = canary ? 0 : ending ? pending.length : safeLength(pending, windowCharacters, canaries)
    const { text, used, kinds } = clean(shown.slice(-lookBehind), pending, safe, ending, ports)
    removed.push(...kinds)
    shown = (shown + text).slice(-lookBehind * 2)
    pending = pending.slice(used)
    links += text.match(link)?.length ?? 0
    tookMs += ports.clock.ms() - began
    return { text, canary: canary !== undefined }
  }

  try {
    for await (const event of events) {
      if (event.type === 'delta') pending += event.text
      if (event.type === 'delta' || event.type === 'finish') {
        const { text, canary } = release(event.type === 'finish')
        if (canary) return yield refusal(tookMs)
        if (text) yield { type: 'delta', text }
      }
      if (event.type === 'finish') yield verdict(removed, links, tookMs)
      if (event.type !== 'delta') yield event
    }
  } catch (error) {
    // What still waits is dropped: half a number cannot be judged.
    if (shown !== '') yield verdict(removed, links, tookMs)
    throw error
  }
}

/** The part of `pending` that may be shown, with findings replaced. `context` has been shown already; it only helps to recognise. */
function clean(context: string, pending: string, safe: number, ending: boolean, { detectors, policy }: Ports): { text: string; used: number; kinds: string[] } {
  if (safe === 0) return { text: '', used: 0, kinds: [] }
  const whole = context + pending
  const own = [...whole.matchAll(placeholder)].map((match) => match.index)
  let text = ''
  let at = context.length
  const limit = context.length + safe
  const kinds: string[] = []
  for (const { start, end, kind } of detectors.sensitive(whole)) {
    if (end <= at || policy.redact.keep.includes(kind) || knownByContext.includes(kind) || own.some((index) => start <= index && index < end)) continue
    if (Math.max(start, at) >= limit) break
    text += whole.slice(at, Math.max(start, at))
    if (end === whole.length && !ending) return { text, used: Math.max(start, at) - context.length, kinds }
    text += `[${kind} removed]`
    kinds.push(kind)
    at = end
  }
  if (at < limit) {
    text += whole.slice(at, limit)
    at = limit
  }
  return { text, used: at - context.length, kinds }
}

function verdict(removed: readonly string[], links: number, tookMs: number): CallEvent {
  const effects: Effect[] = [...new Set(removed)].map((kind) => ({ kind, count: removed.filter((each) => each === kind).length }))
  if (links > 0) effects.push({ kind: 'LINK', count: links })
  return { type: 'decision', decision: { policy: 'guard-output', tookMs, effects, ...words(removed, links) } }
}

function words(removed: readonly string[], links: number): Pick<Decision, 'outcome' | 'rule' | 'reason'> {
  if (removed.length > 0) return { outcome: 'change', rule: 'removed', reason: `${capitalise(listKinds(removed))} that ${removed.length === 1 ? 'was' : 'were'} not in your prompt ${removed.length === 1 ? 'was' : 'were'} taken out of the answer.` }
  if (links > 0) return { outcome: 'warn', rule: 'links', reason: `The answer holds ${links === 1 ? 'a link' : `${links} links`}. Look where it leads before you follow it.` }
  return { outcome: 'allow', rule: 'nothing-found', reason: 'The answer holds no personal data or secret that the gateway knows.' }
}

function refusal(tookMs: number): CallEvent {
  return { type: 'decision', decision: { policy: 'guard-output', outcome: 'refuse', rule: 'canary', reason: 'The answer was about to give away something it must keep, so it was stopped.', tookMs } }
}
