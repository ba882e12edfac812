import type { Span } from '../../ports.ts'
import { besideContext, type Recogniser } from '../recogniser.ts'

/** A password named in the text. After a colon or an equals sign anything but a plain remark counts; after "is" it must look like one, or be quoted. */
export const password: Recogniser = { hint: /pass(?:word|code|phrase|wd)?\b|\bpwd\b|\bpin\b|login|credentials/i, find: findPasswords }

const word = String.raw`\b(?:password|passcode|passphrase|passwd|pwd|pass|pin(?: code| number)?)`
const assigned = new RegExp(String.raw`${word}["']?\s*[:=]\s*["'\`]?([^\s"'\`,;]{4,64})`, 'gi')
const told = new RegExp(String.raw`${word}\s+(?:(?:is|was|to|of)\s+)?["'\`]?([^\s"'\`,;]{4,64})`, 'gi')
const quoted = new RegExp(String.raw`${word}\s+(?:is\s+|was\s+|to\s+)?["'\`]([^"'\`\n]{4,64})["'\`]`, 'gi')
const afterAddress = /\b(?:login|credentials|account)\b[^\n]{0,60}?[\w.+-]+@[\w.-]+\s*(?:\/|:|\|)\s*(\S{6,64})/gi

function* findPasswords(text: string): Iterable<Span> {
  yield* besideContext(text, assigned, 'PASSWORD', (value) => !isRemark(value))
  yield* besideContext(text, told, 'PASSWORD', looksChosen)
  yield* besideContext(text, quoted, 'PASSWORD', (value) => !isRemark(value))
  yield* besideContext(text, afterAddress, 'PASSWORD', looksChosen)
}

function isRemark(value: string): boolean {
  return /^(?:required|optional|none|null|undefined|string|true|false|hidden|redacted|unknown|must|should|your|the|a|an|at|min(?:imum)?|max(?:imum)?|reset|forgotten|expired|changed|\W+|[<{[$%].*)$/i.test(value)
}

/** A digit or a sign in the middle: "Hunter2", "let-me-in!", but not "required." */
function looksChosen(value: string): boolean {
  const body = value.replace(/[.!?)]+$/, '')
  return body.length >= 4 && /\d|[^\w'’-]/.test(body)
}
