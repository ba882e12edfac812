import type { Report } from './detect.cli.ts'
import type { InjectionFigures } from './score-injection.ts'
import type { KindFigures } from './score-pii.ts'
import type { Timing } from './timing.ts'

/** The report for people: one table after the other. */
export function printTables({ pii, seeded, harmless, injection, timing }: Report): void {
  for (const { name, rows, kinds, notLookedFor } of pii ? [...pii.files, pii.all] : []) {
    print(`${name}: ${rows} rows`, ['', 'marked', 'precision', 'recall', 'F1', 'hidden', 'wrong'], kinds.map(kindLine))
    const types = Object.entries(notLookedFor)
    if (types.length > 0) console.log(`not looked for: ${types.map(([type, count]) => `${type} ${count}`).join(', ')}`)
  }
  console.log(`\n${seeded.values} values made from a seed, disguised: ${seeded.leaked} could still be read${seeded.examples.length > 0 ? `, such as ${JSON.stringify(seeded.examples[0])}` : ''}`)
  if (harmless) {
    print(`Harmless prompts altered: ${harmless.altered} of ${harmless.prompts} (${percent(harmless.share)})`, ['', 'prompts', 'altered'], harmless.bySource.map(({ source, prompts, altered }) => [source, prompts, altered]))
    console.log(`in which were found: ${Object.entries(harmless.byKind).map(([kind, count]) => `${kind} ${count}`).join(', ')}`)
  }
  if (injection) {
    const { threshold, rows, rulesOnly, asShipped, byFold, leaveOneSourceOut, trainedOnTheseRows, sources } = injection
    print(`Injection, ${rows} rows, at ${threshold}`, ['', 'precision', 'recall', 'F1', 'alarms'], [
      injectionLine('rules alone', rulesOnly),
      injectionLine(trainedOnTheseRows ? 'as shipped *' : 'as shipped', asShipped),
      injectionLine('unseen groups', byFold),
      injectionLine('unseen source', leaveOneSourceOut),
    ])
    if (trainedOnTheseRows) console.log('* trained on exactly these rows, so this says nothing about others')
    print('One source left out of the training at a time', ['', 'attacks', 'caught', 'by rules', 'harmless', 'alarms'], sources.map(({ source, attacks, caught, caughtByRules, harmless: calm, alarms }) => [source, attacks, share(caught, attacks), share(caughtByRules, attacks), calm, share(alarms, calm)]))
  }
  if (timing) print('Time a call', ['', 'p50 ms', 'p99 ms', '1,000 ch'], [timingLine('personal data', timing.sensitive), timingLine('injection', timing.injection)])
}

type Cell = string | number

function print(title: string, head: readonly string[], lines: readonly (readonly Cell[])[]): void {
  console.log(`\n${title}`)
  for (const [name = '', ...cells] of [head, ...lines]) console.log(`${String(name).padEnd(28)}${cells.map((cell) => String(cell).padStart(10)).join('')}`.trimEnd())
}

function kindLine({ kind, marked, precision, recall, f1, hiddenWhole, wrong }: KindFigures): Cell[] {
  return [kind, marked, three(precision), three(recall), three(f1), three(hiddenWhole), wrong]
}

function injectionLine(name: string, { precision, recall, f1, falsePositiveRate }: InjectionFigures): Cell[] {
  return [name, three(precision), three(recall), three(f1), percent(falsePositiveRate)]
}

function timingLine(name: string, { p50Ms, p99Ms, p50MsPerThousandCharacters }: Timing): Cell[] {
  return [name, three(p50Ms), three(p99Ms), three(p50MsPerThousandCharacters)]
}

function three(value: number): string {
  return value.toFixed(3)
}

function share(part: number, whole: number): string {
  return whole === 0 ? '-' : percent(part / whole)
}

function percent(value: number): string {
  return `${(100 * value).toFixed(1)} %`
}
