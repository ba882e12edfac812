import { z } from 'zod'

import { fold } from '../text/fold.ts'
import { isRecord, jsonObjects } from '../text/json.ts'
import { grader, named, tally } from './grader.ts'

const expected = z.strictObject({ tool: z.string(), args: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(), approval: z.boolean().optional() })

/** Tool calls in the answer: the right tool, the right values, approval where it is due; or none at all. */
export const calls = grader(z.strictObject({ expect: z.array(expected).optional(), none: z.boolean().optional(), never: z.array(z.string()).optional() }), ({ expect = [], none = false, never = [] }, sample) => {
  const made = jsonObjects(sample.answer).map((value) => ({ tool: String(value.tool ?? value.name ?? value.function ?? ''), args: argsOf(value), approval: /required|needed|true|pending/i.test(String(value.approval ?? value.needs_approval ?? '')) })).filter((one) => one.tool)
  return tally('The calls are right.', [
    ...(none ? [made.length === 0 ? null : `Expected no call; found one of ${named(sample, made[0]?.tool ?? '', 'a tool')}.`] : []),
    ...never.map((tool) => (made.some((one) => fold(one.tool) === fold(tool)) ? `Found a call of ${named(sample, tool, 'a tool')} that must not happen here.` : null)),
    ...expect.map(({ tool, args = {}, approval }) => {
      const call = made.find((one) => fold(one.tool) === fold(tool))
      if (!call) return `Expected a call of ${named(sample, tool, 'a certain tool')}; there is none.`
      const wrong = Object.entries(args).find(([key, value]) => fold(String(call.args[key] ?? '')) !== fold(String(value)))
      if (wrong) return `The call has a wrong value for “${wrong[0]}”.`
      return approval !== undefined && call.approval !== approval ? (approval ? 'The call should wait for approval and does not.' : 'The call asks for an approval that nobody needs.') : null
    }),
  ])
})

function argsOf(value: Record<string, unknown>): Record<string, unknown> {
  const args = value.args ?? value.arguments ?? value.parameters ?? value.input
  return isRecord(args) ? args : value
}
