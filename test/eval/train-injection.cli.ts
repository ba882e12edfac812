import { writeFileSync } from 'node:fs'
import { packModel, scoreByModel } from '#sandbox/detect/injection/model.ts'
import { matchedRules } from '#sandbox/detect/injection/rules.ts'
import { prepare, train } from '#sandbox/detect/injection/train.ts'
import { readableViews } from '#sandbox/detect/injection/views.ts'
import { digestOf } from './evaluate-injection.ts'
import { readInjection } from './rows.ts'
import { foldsOf, scoresApart, thresholdFor } from './score-injection.ts'

/**
 * `npm run train:injection -- FILE...`: trains the injection model on all rows and writes its weights. The files themselves stay where they are. The bias is moved
 * so that 0.5 is the score at which 1.8 % of the harmless rows raised an alarm in models that had not seen their group. Afterwards, mend model-card.md.
 */
const files = process.argv.slice(2)
if (files.length === 0) throw new Error('Name at least one file of rows. Usage: npm run train:injection -- FILE...')
const given = files.flatMap(readInjection)
/** Work as it is done here, with the words that attacks use too. */
const own = readInjection(new URL('./own-examples.jsonl', import.meta.url).pathname)
const rows = [...given, ...own]
const prepared = rows.map(prepare)

const unseen = scoresApart(rows, foldsOf(rows, 5), (kept) => {
  const model = train(kept.flatMap((index) => prepared[index] ?? []))
  return (text) => {
    const views = readableViews(text)
    return scoreByModel(model, views[0] ?? '', matchedRules(views).map((rule) => rule.name))
  }
})
const warnAt = thresholdFor(rows, unseen, 0.018)
const model = train(prepared)
const shifted = { ...model, bias: model.bias - Math.log(warnAt / (1 - warnAt)) }

const path = new URL('../../sandbox/detect/injection/weights.json', import.meta.url)
writeFileSync(path, `${JSON.stringify(packModel(shifted, digestOf(given)))}\n`)

const sources = new Map<string, { attacks: number; harmless: number; licence: string }>()
for (const { source, label, licence } of rows) {
  const sum = sources.get(source) ?? { attacks: 0, harmless: 0, licence }
  sources.set(source, { attacks: sum.attacks + label, harmless: sum.harmless + 1 - label, licence })
}
console.log(`Wrote ${path.pathname}, trained on ${rows.length} rows. For the model card:\n`)
for (const [source, { attacks, harmless, licence }] of [...sources].sort(([a], [b]) => (a < b ? -1 : 1))) console.log(`| ${source} | ${attacks} | ${harmless} | ${licence} |`)
