import { sentences } from '../../text/sentences.ts'
import type { Split } from '../split.ts'
import { readFallbacks } from './fallback.ts'
import { readFields } from './fields.ts'
import type { Field } from './fields.ts'
import { readFormat } from './format.ts'
import type { Format } from './format.ts'
import { readManner } from './manner.ts'
import type { Manner } from './manner.ts'
import { readOperations } from './operations.ts'
import type { OperationName } from './operations.ts'

/** What a prompt says, as far as the practice model can read it. Nothing is assumed: what is not said is null, empty or false. */
export type Brief = { text: string; clauses: string[]; operations: OperationName[]; fields: Field[]; format: Format; fallback: string | null; fallbacks: string[]; manner: Manner }

/** A semicolon ends a clause where the next one begins like one; between the entries of a list it does not. */
const clauseEnd = /;\s+(?=(?:if|in case|otherwise|missing|unknown|no|not|never|nothing|do|don|for|use|write|say|put|leave|follow|skip|quote|and|but|unless|when(?:ever)? (?:the|there|it|you|no|a|an|something)|where(?:ver)? (?:the|there|it|you|no|a|an|something))\b)|(?<=\?)\s+/i

export function readBrief(split: Split): Brief {
  const text = split.instructions.slice(0, 12_000)
  const clauses = sentences(text).flatMap((sentence) => sentence.split(clauseEnd))
  const format = readFormat(text)
  const fields = readFields(text, clauses, format)
  const fallbacks = readFallbacks(clauses)
  return { text, clauses, format, fields, fallbacks, fallback: fallbacks[0] ?? null, manner: readManner(text), operations: readOperations(text, split.blocks, format, fields) }
}
