import { z } from 'zod'

import { fold } from '../text/fold.ts'
import type { Sample } from './grader.ts'
import { grader, named, tally } from './grader.ts'
import { mentions, partOf, saysMissing, saysMissingInWords } from './mentions.ts'

/** Words, dates and numbers that the answer must have or must not have (promptfoo's contains-all, contains-any, not-contains-any and equals in one). */
export const contains = grader(
  z.strictObject({
    all: z.array(z.string()).optional(),
    any: z.array(z.string()).optional(),
    none: z.array(z.string()).optional(),
    /** The answer is one of these and nothing else. */
    equals: z.array(z.string()).optional(),
    /** It must say that a fact is missing, in whatever words. */
    missing: z.boolean().optional(),
    /** Look only at this JSON key, table column, labelled line or heading. */
    in: z.string().optional(),
    /** What the words are, for a reason on a hidden case: "a word of blame". */
    what: z.string().optional(),
  }),
  (args, sample) => {
    const text = args.in === undefined ? sample.answer : partOf(sample.answer, args.in)
    const where = args.in === undefined ? 'the answer' : `“${args.in}”`
    if (text === null) return { score: 0, reason: `Expected a part called “${args.in}”; the answer has none.` }
    const what = args.what ?? 'an expected fact'
    return tally(`What was expected is in ${where}.`, [
      ...(args.all ?? []).map((word) => (mentions(text, word) ? null : `Expected ${named(sample, word, what)} in ${where}; it is not there.`)),
      ...(args.any ? [args.any.some((word) => mentions(text, word)) ? null : `Expected ${args.any.length === 1 ? named(sample, args.any[0] ?? '', what) : sample.mayQuote ? `one of ${args.any.slice(0, 4).map((word) => `“${word}”`).join(', ')}` : what} in ${where}; found none.`] : []),
      ...(args.none ? [unwanted(args.none, text, where, args.what, sample)] : []),
      ...(args.equals ? [args.equals.some((word) => fold(word) === fold(text).replace(/^["'`*]+|["'`*.]+$/g, '')) ? null : `Expected exactly ${sample.mayQuote ? args.equals.map((word) => `“${word}”`).join(' or ') : what} and nothing else.`] : []),
      ...(args.missing ? [missing(text, args.in !== undefined) ? null : `Expected ${where} to say that the fact is missing, such as “not stated”; it gives something instead.`] : []),
    ])
  },
)

function missing(text: string, part: boolean): boolean {
  return part ? saysMissing(text) : saysMissingInWords(text)
}

function unwanted(words: readonly string[], text: string, where: string, what: string | undefined, sample: Sample): string | null {
  const found = words.find((word) => mentions(text, word))
  return found === undefined ? null : `Found ${named(sample, found, what ?? 'something that should not be there')} in ${where}.`
}
