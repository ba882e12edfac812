import type { z } from 'zod'

/** One run as a grader sees it. */
export type Sample = {
  answer: string
  /** The learner's own words, slots unfilled. */
  prompt: string
  /** What went to the gateway: the prompt with the case's data in its slots, before anything was masked. */
  sent: string
  data: Readonly<Record<string, string>>
  refused: boolean
  /** False on a hidden case: then a reason may quote only what is not in the data. */
  mayQuote: boolean
}

/** Score from 0 to 1; a reason says what was expected and what was found. */
export type Finding = { score: number; reason: string }

export type Grader = {
  args: z.ZodObject
  /** Judges the prompt, which is the same for every case, and so only once. */
  once: boolean
  grade(args: unknown, sample: Sample): Finding
}

/** Ties a grader to the shape of its arguments: they are parsed where they are used, whoever wrote them. */
export function grader<Shape extends z.ZodObject>(args: Shape, grade: (args: z.infer<Shape>, sample: Sample) => Finding, { once = false } = {}): Grader {
  return { args, once, grade: (raw, sample) => grade(args.parse(raw), sample) }
}

/** All of it right, or the share that is, with the first fault in words. */
export function tally(right: string, parts: readonly (string | null)[]): Finding {
  const faults = parts.filter((part) => part !== null)
  return { score: parts.length === 0 ? 1 : (parts.length - faults.length) / parts.length, reason: faults.length === 0 ? right : faults.slice(0, 3).join(' ') }
}

/** Quotes where quoting is allowed, else says the same in general words. */
export function named(sample: Pick<Sample, 'mayQuote'>, text: string, general: string): string {
  return sample.mayQuote ? `“${text.length > 80 ? `${text.slice(0, 77)}…` : text}”` : general
}
