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

export function readBrief(split: Split): Brief {
  const text = split.instructions.slice(0, 12_000)
  const clauses = sentences(text).flatMap((sentence) => sentence.split(/;\s+|(?<=\?)\s+/))
  const format = readFormat(text)
  const fields = readFields(text, clauses, format)
  const fallbacks = readFallbacks(clauses)
  return { text, clauses, format, fields, fallbacks, fallback: fallbacks[0] ?? null, manner: readManner(text), operations: readOperations(text, split.blocks, format, fields) }
}
