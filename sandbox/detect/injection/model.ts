import { type Features, featuresOf, slots, strengthOf } from './features.ts'
import { injectionRules } from './rules.ts'

/** A weight per slot and per rule. `bias` is set so that 0.5 is where the model should warn. */
export type Model = { bias: number; weights: Float32Array; rules: ReadonlyMap<string, number> }

/** How likely a text is an attack: 0 to 1. The strongest sentence counts once, beside the whole and beside the rules that matched. */
export function scoreByModel(model: Model, text: string, matched: readonly string[]): number {
  return 1 / (1 + Math.exp(-margin(model, featuresOf(text), matched).margin))
}

/** The sum before it becomes a share, and which sentence was the strongest (-1: there was none). */
export function margin({ bias, weights, rules }: Model, { whole, sentences }: Features, matched: readonly string[]): { margin: number; strongest: number } {
  let best = 0
  let strongest = -1
  for (const [index, sentence] of sentences.entries()) {
    const sum = weigh(weights, sentence)
    if (strongest < 0 || sum > best) [best, strongest] = [sum, index]
  }
  return { margin: matched.reduce((sum, name) => sum + (rules.get(name) ?? 0), bias + weigh(weights, whole) + best), strongest }
}

function weigh(weights: Float32Array, features: Int32Array): number {
  let sum = 0
  for (const feature of features) sum += weights[feature] ?? 0
  return sum * strengthOf(features)
}

/** The weights as they are shipped: one signed byte a slot. */
export type ShippedModel = { trainedOn: string; bias: number; step: number; rules: Record<string, number>; weights: string }

export function packModel({ bias, weights, rules }: Model, trainedOn: string): ShippedModel {
  const step = weights.reduce((largest, weight) => Math.max(largest, Math.abs(weight)), 1e-6) / 127
  return { trainedOn, bias: rounded(bias), step, rules: Object.fromEntries([...rules].map(([name, weight]) => [name, rounded(weight)])), weights: Buffer.from(Int8Array.from(weights, (weight) => Math.round(weight / step)).buffer).toString('base64') }
}

/** Throws when the file does not fit this code, so that the gateway refuses instead of screening with half a model. */
export function unpackModel({ bias, step, rules, weights }: ShippedModel): Model {
  const bytes = Buffer.from(weights, 'base64')
  const unknown = injectionRules.find((rule) => typeof rules[rule.name] !== 'number')
  if (bytes.length !== slots * 2 || !Number.isFinite(bias) || !(step > 0)) throw new Error('The weights of the injection model are missing or cut off. Train them again: npm run train:injection')
  if (unknown) throw new Error(`The weights of the injection model do not know the rule ${unknown.name}. Train them again: npm run train:injection`)
  return { bias, weights: Float32Array.from(new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length), (byte) => byte * step), rules: new Map(Object.entries(rules)) }
}

function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000
}
