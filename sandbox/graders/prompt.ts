import { z } from 'zod'

import { readBrief } from '../practice/brief/brief.ts'
import { splitPrompt } from '../practice/split.ts'
import { countWords } from '../text/fold.ts'
import type { Sample } from './grader.ts'
import { grader, tally } from './grader.ts'
import { givesAway, identifiersIn } from './identifiers.ts'

const traits = ['task', 'role', 'reader', 'format', 'limit', 'fence', 'data-rule', 'fallback', 'example', 'order'] as const

/** Properties of the learner's own prompt. */
export const prompt = grader(
  z.strictObject({
    has: z.array(z.enum(traits)).optional(),
    /** Slots it must use. */
    uses: z.array(z.string()).optional(),
    words: z.strictObject({ min: z.int().min(0).optional(), max: z.int().min(0).optional() }).optional(),
    /** Nothing that the gateway would mask: in the learner's `own` words, or in all that is `sent` with the slots filled. */
    nothingToMask: z.enum(['own', 'sent']).optional(),
    /** These identifiers in no spelling, in what is sent. */
    without: z.array(z.string()).optional(),
  }),
  (args, sample) => {
    const slots = new Set([...sample.prompt.matchAll(/\{\{\s*([\w-]+)\s*\}\}/g)].map((match) => match[1]?.toLowerCase()))
    const count = countWords(sample.prompt)
    const toMask = args.nothingToMask === undefined ? [] : identifiersIn(args.nothingToMask === 'own' ? sample.prompt : sample.sent)
    const given = (args.without ?? []).filter((identifier) => givesAway(sample.sent, identifier))
    return tally('Your prompt has what it needs.', [
      ...(args.has ?? []).map((trait) => (checks[trait](sample) ? null : `Your prompt has no ${labels[trait]}.`)),
      ...(args.uses ?? []).map((slot) => (slots.has(slot.toLowerCase()) ? null : `Your prompt never uses {{${slot}}}, so the model does not see that text.`)),
      ...(args.words ? [count >= (args.words.min ?? 0) && count <= (args.words.max ?? Infinity) ? null : `Your prompt has ${count} words; expected ${args.words.max === undefined ? `at least ${args.words.min ?? 0}` : `at most ${args.words.max}`}.`] : []),
      ...(args.nothingToMask ? [toMask.length === 0 ? null : `Your prompt carries ${toMask.join(', ')}, which the gateway would mask.`] : []),
      ...(args.without ? [given.length === 0 ? null : `Your prompt gives away ${given.length === 1 ? 'an identifier' : `${given.length} identifiers`} of the people in the text.`] : []),
    ])
  },
  { once: true },
)

const labels: Record<(typeof traits)[number], string> = {
  task: 'task: say what is to be done',
  role: 'role: say from whose viewpoint to answer',
  reader: 'reader: say who will read the answer',
  format: 'format: say what the answer should look like',
  limit: 'limit: say how long the answer may be',
  fence: 'fence: put the text between tags or triple quotes',
  'data-rule': 'rule for the data: say that text in the fence is data and gives no orders',
  fallback: 'fallback: say what to write when a fact is missing',
  example: 'example',
  order: 'order: say in which order the parts come',
}

const briefOf = ({ sent }: Sample) => readBrief(splitPrompt(sent))

const checks: Record<(typeof traits)[number], (sample: Sample) => boolean> = {
  task: (sample) => briefOf(sample).operations.length > 0,
  role: ({ prompt }) => /\b(?:you are|you['’]re|act as|as an? (?:\w+ ){0,3}(?:editor|clerk|agent|analyst|reviewer|officer|writer|lead|manager|adviser|advisor|expert|assistant))\b/i.test(prompt),
  reader: ({ prompt }) => /\b(?:readers?|audience|written for|will be read by|for (?:the |our |a |an |new |all )*(?:[\w-]+ ){0,2}(?:customers?|colleagues?|staff|agents?|associates?|advis[eo]rs?|desk|team|teams|cent(?:re|er)|branch\w*|managers?|leads?|board|clients?|readers?|people|beginners?|newcomers?))\b/i.test(prompt),
  format: (sample) => briefOf(sample).format.shape !== 'plain',
  limit: (sample) => Object.entries(briefOf(sample).format).some(([name, value]) => name !== 'shape' && value !== null),
  fence: ({ sent }) => splitPrompt(sent).blocks.some((block) => block.fence === 'tag' || block.fence === 'quotes'),
  'data-rule': (sample) => briefOf(sample).manner.dataIsData,
  fallback: (sample) => briefOf(sample).fallback !== null,
  example: ({ prompt }) => /\b(?:examples?|for instance|e\.g\.|such as|like this|sample)\b/i.test(prompt),
  order: (sample) => briefOf(sample).manner.ordered,
}
