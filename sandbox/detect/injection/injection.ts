import { type Model, scoreByModel, unpackModel } from './model.ts'
import { injectionRules, matchedRules } from './rules.ts'
import { readableViews } from './views.ts'
import shipped from './weights.json' with { type: 'json' }

/**
 * How much a text looks like an attempt to take over the model: rules for what is always said, and a small trained model for the rest. Both know only what
 * has been seen before: a tripwire, not a wall. A remote screen belongs behind the port that binds this function. Throws when the weights are unusable.
 */
export function scoreInjection(text: string): { score: number; rules: readonly string[] } {
  return scoreWith(shippedModel(), text)
}

/** The same with another model, for measuring what was trained without some of the data. Null: rules alone. */
export function scoreWith(model: Model | null, text: string): { score: number; rules: readonly string[] } {
  const views = readableViews(text)
  const names = matchedRules(views).map((rule) => rule.name)
  const ruled = scoreByRules(names)
  if (!model) return { score: rounded(ruled), rules: names }
  // What the plainest rules say stands, whatever the model has learned; weaker ones are only a hint to it.
  // Without a rule that can be named, the model may warn but not refuse: whoever is refused must be told for what.
  const learned = Math.min(names.length > 0 ? 1 : warnOnly, Math.max(...views.map((view) => scoreByModel(model, view, names))))
  const score = ruled >= plain ? Math.max(ruled, learned) : learned
  return { score: rounded(score), rules: score >= 0.5 && score > ruled ? [...names, 'learned'] : names }
}

const plain = 0.85
const warnOnly = 0.79

/** Each rule leaves some doubt, and two leave less. */
function scoreByRules(names: readonly string[]): number {
  return 1 - names.reduce((doubt, name) => doubt * (1 - (ruleWeights.get(name) ?? 0)), 1)
}

const ruleWeights = new Map(injectionRules.map((rule) => [rule.name, rule.weight]))

function rounded(score: number): number {
  return Math.round(score * 1000) / 1000
}

let unpacked: Model | null = null

function shippedModel(): Model {
  return (unpacked ??= unpackModel(shipped))
}
