import { createProcessor } from '@mdx-js/mdx'
import { labSchema } from '#content/schema.ts'
import type { Lab } from '#content/schema.ts'
import { checkTree } from './check-tree.ts'
import type { CheckedLab } from './checked.ts'
import { suggestion } from './did-you-mean.ts'
import { reportInto } from './fault.ts'
import type { Fault, Place, Report } from './fault.ts'
import type { MdNode } from './nodes.ts'
import type { SourceFile } from './read-content.ts'
import { contractValue, readYaml } from './yaml-file.ts'
import type { YamlFile } from './yaml-file.ts'

/** One lab without running it: its fields, and that slots, cases and graders name each other rightly. */
export function checkLab(source: SourceFile, assets: ReadonlyMap<string, Buffer>): CheckedLab {
  const faults: Fault[] = []
  const report = reportInto(faults, source.file)
  const places = readYaml(source.text, report)
  const fields = places ? contractValue(labSchema, places, report) : null
  if (places && fields) {
    checkSlots(fields, places, assets, report)
    checkGraders(fields, places, report)
    checkMarkdown(fields.task, places.placeOf(['task']), report)
  }
  return { file: source.file, fields, places, faults }
}

/** Plain Markdown in a field: no HTML, no unsafe address. Lines inside the field are not told apart; the field itself is named. */
export function checkMarkdown(text: string, place: Place | undefined, report: Report): void {
  const here: Report = {
    error: (code, _inside, message, mend) => report.error(code, place, message, mend),
    warn: (code, _inside, message, mend) => report.warn(code, place, message, mend),
  }
  checkTree(markdown.parse(text) as unknown as MdNode, here)
}

const markdown = createProcessor({ format: 'md' })

function checkSlots(lab: Lab, places: YamlFile, assets: ReadonlyMap<string, Buffer>, report: Report): void {
  const slots = lab.data.map((slot) => slot.name)
  for (const [index, slot] of lab.data.entries()) {
    if (slots.indexOf(slot.name) !== index) report.error('duplicate-id', places.placeOf(['data', index, 'name']), `The slot "${slot.name}" is there twice`, 'give it its own name')
    if (slot.file !== undefined && !assets.has(slot.file)) report.error('dead-link', places.placeOf(['data', index, 'file']), `There is no file ${slot.file} in this course`, suggestion(slot.file, [...assets.keys()]))
  }
  const ids = lab.cases.map((one) => one.id)
  for (const [index, one] of lab.cases.entries()) {
    if (ids.indexOf(one.id) !== index) report.error('duplicate-id', places.placeOf(['cases', index, 'id']), `The case "${one.id}" is there twice`, 'give it its own id')
    for (const name of Object.keys(one.values)) {
      if (!slots.includes(name)) report.error('dead-link', places.placeOf(['cases', index, 'values', name], 'key'), `The case fills a slot "${name}" that the lab does not have`, suggestion(name, slots))
    }
  }
  const prompts: [readonly PropertyKey[], string][] = [[['good', 'prompt'], lab.good.prompt], ...lab.bad.map((bad, index): [readonly PropertyKey[], string] => [['bad', index, 'prompt'], bad.prompt]), [['starter'], lab.starter ?? '']]
  for (const [path, prompt] of prompts) {
    for (const [, name = ''] of prompt.matchAll(/\{\{\s*([\w-]+)\s*\}\}/g)) {
      if (!slots.includes(name)) report.error('dead-link', places.placeOf(path), `The prompt uses a slot {{${name}}} that the lab does not have`, suggestion(name, slots))
    }
  }
}

function checkGraders(lab: Lab, places: YamlFile, report: Report): void {
  const ids = lab.graders.map((grader) => grader.id)
  for (const [index, id] of ids.entries()) {
    if (ids.indexOf(id) !== index) report.error('duplicate-id', places.placeOf(['graders', index, 'id']), `The grader "${id}" is there twice`, 'give it its own id')
  }
  for (const [index, bad] of lab.bad.entries()) {
    for (const [which, id] of bad.fails.entries()) {
      if (!ids.includes(id)) report.error('dead-link', places.placeOf(['bad', index, 'fails', which]), `The bad prompt names a grader "${id}" that the lab does not have`, suggestion(id, ids))
    }
  }
}
