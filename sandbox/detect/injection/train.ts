import { type Features, featuresOf, slots, strengthOf } from './features.ts'
import { margin, type Model } from './model.ts'
import { readableViews } from './views.ts'
import { injectionRules, matchedRules } from './rules.ts'

type Example = { text: string; label: 0 | 1 }
export type Prepared = { label: 0 | 1; features: Features; matched: readonly string[] }

/** Reading a text costs more than learning from it, so trainings that share texts share this. */
export function prepare({ text, label }: Example): Prepared {
  const views = readableViews(text)
  return { label, features: featuresOf(views[0] ?? ''), matched: matchedRules(views).map((rule) => rule.name) }
}

/** Logistic regression by AdaGrad over whole text, strongest sentence and rules. The order of the examples is drawn from a seed: the same files give the same weights. */
export function train(examples: readonly Prepared[], { passes = 15, rate = 0.5, decay = 1e-5, seed = 7 } = {}): Model {
  const weights = new Float32Array(slots * 2)
  const seen = new Float32Array(slots * 2).fill(1e-6)
  const rules = new Map(injectionRules.map((rule) => [rule.name, 0]))
  const rulesSeen = new Map(injectionRules.map((rule) => [rule.name, 1e-6]))
  const model = { bias: 0, weights, rules }
  let biasSeen = 1e-6
  const learn = (features: Int32Array, slope: number): void => {
    const strength = strengthOf(features)
    for (const feature of features) {
      const weight = weights[feature] ?? 0
      const gradient = slope * strength + decay * weight
      const sum = (seen[feature] ?? 0) + gradient * gradient
      seen[feature] = sum
      weights[feature] = weight - (rate * gradient) / Math.sqrt(sum)
    }
  }
  const average = { bias: 0, weights: new Float32Array(slots * 2), rules: new Map(injectionRules.map((rule) => [rule.name, 0])) }
  const settled = Math.floor(passes / 2)
  const order = [...examples]
  const random = randomFrom(seed)
  for (let pass = 0; pass < passes; pass++) {
    shuffle(order, random)
    for (const { label, features, matched } of order) {
      const { margin: sum, strongest } = margin(model, features, matched)
      const slope = 1 / (1 + Math.exp(-sum)) - label
      learn(features.whole, slope)
      learn(features.sentences[strongest] ?? new Int32Array(), slope)
      for (const name of matched) {
        const total = (rulesSeen.get(name) ?? 0) + slope * slope
        rulesSeen.set(name, total)
        rules.set(name, (rules.get(name) ?? 0) - (rate * slope) / Math.sqrt(total))
      }
      biasSeen += slope * slope
      model.bias -= (rate * slope) / Math.sqrt(biasSeen)
    }
    if (pass >= settled) addTo(average, model, 1 / (passes - settled))
  }
  return average
}

/** The mean of the later passes swings less than where the last one happened to stop. */
function addTo(sum: { bias: number; weights: Float32Array; rules: Map<string, number> }, { bias, weights, rules }: Model, share: number): void {
  sum.bias += bias * share
  for (let slot = 0; slot < weights.length; slot++) sum.weights[slot] = (sum.weights[slot] ?? 0) + (weights[slot] ?? 0) * share
  for (const [name, weight] of rules) sum.rules.set(name, (sum.rules.get(name) ?? 0) + weight * share)
}

function shuffle<Item>(items: Item[], random: (below: number) => number): void {
  for (let index = items.length - 1; index > 0; index--) {
    const other = random(index + 1)
    const item = items[index] as Item
    items[index] = items[other] as Item
    items[other] = item
  }
}

function randomFrom(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}
