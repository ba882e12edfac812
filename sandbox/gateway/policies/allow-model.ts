import type { Licence, Ports } from '../../ports.ts'
import type { DataClass } from '../../types.ts'
import type { Gate, Pass, Verdict } from '../gate.ts'
import type { Model } from '../policy.ts'
import { joinWords } from '../words.ts'

/** Role x data class x model. Without a valid licence only the practice engines are open (learning.md rule 16), so nobody is locked out of the course that gives one. */
export const allowModel: Gate = {
  name: 'allow-model',
  async decide(pass, ports) {
    const model = ports.policy.models.find((each) => each.id === pass.input.model)
    if (!model || model.status === 'retired' || !ports.providers.get(model.provider)) return { outcome: 'refuse', rule: 'no-such-model', reason: 'This model is not offered here. Choose another one.' }
    const licence: Licence = model.practice ? { state: 'none' } : await ports.people.licence(pass.input.personId, ports.clock.now())
    const refusal = objection(model, pass, licence, ports)
    if (refusal) return refusal
    const fallbacks = model.fallbacks.flatMap((id) => ports.policy.models.find((each) => each.id === id) ?? []).filter((each) => each.status === 'available' && ports.providers.get(each.provider) && !objection(each, pass, licence, ports))
    return { outcome: 'allow', rule: 'model-allowed', reason: `${model.label} may be used by you with ${pass.dataClass} data.`, change: { models: [model, ...fallbacks] } }
  },
}

function objection(model: Model, { input, dataClass }: Pass, licence: Licence, { policy, providers }: Ports): Verdict | null {
  if (!model.practice && licence.state !== 'valid' && licence.state !== 'grace')
    return { outcome: 'refuse', rule: 'no-licence', reason: `Your licence to use AI tools is ${licence.state === 'expired' ? 'out of date' : 'not earned yet'}, so only the practice engines are open to you. Finish the course and the others open.` }
  if (model.roles !== 'everyone' && !model.roles.some((role) => input.roles.includes(role))) return { outcome: 'refuse', rule: 'role', reason: `${model.label} is not open to your role.` }
  if (!model.dataClasses.includes(dataClass)) {
    const others = policy.models.filter((each) => each.status === 'available' && providers.get(each.provider) && each.dataClasses.includes(dataClass)).map((each) => each.label)
    return { outcome: 'refuse', rule: 'data-class', reason: `${model.label} is not allowed for ${dataClass} data. ${allowedInstead(others, dataClass)}` }
  }
  return null
}

function allowedInstead(labels: readonly string[], dataClass: DataClass): string {
  return labels.length === 0 ? `No model here is allowed for ${dataClass} data.` : `Allowed: ${joinWords(labels)}. Or take the ${dataClass} part out.`
}
