import { normalise } from '../normalise.ts'
import { base64Decoded } from '../encoded.ts'
import { injectionRules } from './rules.ts'

/**
 * How much a text looks like an attempt to take over the model. Rules only: they know what has been seen before and are a tripwire, not a wall.
 * A trained model would join here as one more factor; a remote screen belongs behind the port that binds this function.
 */
export function scoreInjection(text: string): { score: number; rules: readonly string[] } {
  const views = [normalise(text), ...base64Decoded(text)].map((view) => unspaced(view.text.toLowerCase()).replace(/[ \t]+/g, ' '))
  const matched = injectionRules.filter((rule) => views.some((view) => rule.pattern.test(view)))
  const doubt = matched.reduce((product, rule) => product * (1 - rule.weight), 1)
  return { score: Math.round((1 - doubt) * 1000) / 1000, rules: matched.map((rule) => rule.name) }
}

/** Letters written apart, i g n o r e or i.g.n.o.r.e, are put together again. */
function unspaced(text: string): string {
  return text.replace(/(?<![a-z])(?:[a-z][ .\-_*]){4,}[a-z](?![a-z])/g, (run) => run.replace(/[ .\-_*]/g, ''))
}
