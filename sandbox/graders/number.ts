import { z } from 'zod'

import { findNumbers } from '../text/numbers.ts'
import { grader, named, tally } from './grader.ts'
import { mentions } from './mentions.ts'

/** Numbers that must be in the answer, each within its tolerance and, with `near`, on a line that mentions what it belongs to. */
export const number = grader(
  z.strictObject({ expected: z.array(z.strictObject({ value: z.number(), tolerance: z.number().min(0).optional(), tolerancePercent: z.number().min(0).optional(), near: z.string().optional() })).min(1) }),
  ({ expected }, sample) =>
    tally(
      'The numbers are right.',
      expected.map(({ value, tolerance = 0, tolerancePercent = 0, near }) => {
        const lines = near === undefined ? [sample.answer] : sample.answer.split('\n').filter((line) => mentions(line, near))
        const room = Math.max(tolerance, (Math.abs(value) * tolerancePercent) / 100) + 1e-9
        const found = lines.flatMap(findNumbers).some((one) => Math.abs(one.value - value) <= room)
        return found ? null : `Expected ${named(sample, String(value), 'another number')}${near === undefined ? '' : ` beside ${named(sample, near, 'its name')}`}; it is not there.`
      }),
    ),
)
