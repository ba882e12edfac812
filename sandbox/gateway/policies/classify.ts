import type { DataClass } from '../../types.ts'
import type { Gate } from '../gate.ts'
import { listKinds } from '../words.ts'

const order: readonly DataClass[] = ['public', 'internal', 'confidential', 'restricted']

/** The data's class: as declared, raised by what is found in any message. The highest class in a mix wins; nothing lowers it. */
export const classify: Gate = {
  name: 'classify',
  decide({ input }, { detectors, policy }) {
    const findings = input.messages.map((message) => detectors.sensitive(message.content))
    const kinds = findings.flat().map((span) => span.kind).filter((kind) => !policy.redact.keep.includes(kind))
    const raised = kinds.map((kind) => policy.classify.kinds[kind] ?? policy.classify.default)
    const dataClass = highest([input.dataClass, ...raised])
    const change = { findings, dataClass }
    if (dataClass === input.dataClass) return { outcome: 'allow', rule: 'as-declared', reason: `Handled as ${dataClass}, as you declared.`, change }
    return { outcome: 'change', rule: 'raised', reason: `You declared ${input.dataClass}; the prompt holds ${listKinds(kinds)}, so it is handled as ${dataClass}.`, change }
  },
}

function highest(classes: readonly DataClass[]): DataClass {
  return order[Math.max(...classes.map((each) => order.indexOf(each)))] ?? 'restricted'
}
