import { readFileSync } from 'node:fs'
import { z } from 'zod'

/** A stretch that a person marked by hand, in UTF-16 units. `type` is the file's own word for it. */
const marked = z.object({ start: z.int().nonnegative(), end: z.int().positive(), type: z.string() })

/** A text with everything in it that is personal. With a `target`, only things of that type were marked, and nothing can be said of others. */
const piiRow = z.object({ text: z.string(), spans: z.array(marked), target: z.string().optional() })

/** `label` 1 is an attack. Near-duplicates share a `group`; without one, each row is its own. */
const injectionRow = z.object({ text: z.string(), label: z.union([z.literal(0), z.literal(1)]), source: z.string().default('unnamed'), licence: z.string().default('not stated'), group: z.union([z.string(), z.number()]).transform(String).optional() })

export type PiiRow = z.infer<typeof piiRow>
export type InjectionRow = z.infer<typeof injectionRow>

export const readPii = (path: string): PiiRow[] => read(path, piiRow)
export const readInjection = (path: string): InjectionRow[] => read(path, injectionRow)

/** One JSON value a line. Throws with the file and the line that does not fit. */
function read<Row>(path: string, schema: z.ZodType<Row>): Row[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line, index) => (line.trim() ? [parse(line, schema, `${path}:${index + 1}`)] : []))
}

function parse<Row>(line: string, schema: z.ZodType<Row>, place: string): Row {
  try {
    return schema.parse(JSON.parse(line))
  } catch (error) {
    throw new Error(`${place} is not a row of this kind: ${error instanceof Error ? error.message : String(error)}`)
  }
}
