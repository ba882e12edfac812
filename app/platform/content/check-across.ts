import type { CheckedContent } from './checked.ts'
import { cycleIn } from './cycle.ts'
import { suggestion } from './did-you-mean.ts'
import { reportInto } from './fault.ts'
import type { Fault } from './fault.ts'
import { slugOf } from './html-nodes.ts'
import { idsOf } from './ids.ts'
import type { ContentFiles } from './read-content.ts'

/** What courses say about each other: ids are given once, links lead somewhere, courses do not wait for each other in a circle, nothing lies about unused. */
export function checkAcross(content: CheckedContent, files: ContentFiles, common: Fault[]): void {
  checkIds(content)
  checkPrerequisites(content)
  checkLinks(content)
  checkTerms(content, files, common)
}

function checkIds(content: CheckedContent): void {
  const seen = new Map<string, string>()
  for (const { id, file, place, faults } of idsOf(content)) {
    const first = seen.get(id)
    if (first) reportInto(faults, file).error('duplicate-id', place, `The id "${id}" is already used in ${first}`, 'give this one an id of its own')
    else seen.set(id, `${file}:${place?.line ?? 1}`)
  }
}

function checkPrerequisites(content: CheckedContent): void {
  const needs = new Map(content.courses.flatMap(({ about }) => (about?.fields ? [[about.fields.id, about.fields.prerequisites.map((need) => need.course)] as const] : [])))
  for (const { about } of content.courses) {
    if (!about?.fields) continue
    const report = reportInto(about.faults, about.file)
    for (const [index, need] of about.fields.prerequisites.entries()) {
      if (!needs.has(need.course)) report.error('dead-link', about.places?.placeOf(['prerequisites', index, 'course']), `There is no course "${need.course}"`, suggestion(need.course, [...needs.keys()]))
    }
    const cycle = cycleIn(about.fields.id, needs)
    if (cycle) report.error('prerequisite-cycle', about.places?.placeOf(['prerequisites']), `Courses wait for each other: ${cycle.join(' → ')}`, 'remove one of the prerequisites')
  }
}

/** Links to lessons, courses and pictures of this site. Other pages of the site are the routes' business. */
function checkLinks(content: CheckedContent): void {
  const pages = new Map<string, Set<string>>()
  const files = new Set<string>()
  for (const course of content.courses) {
    const home = `/learn/${course.files.slug}`
    pages.set(home, new Set())
    pages.set(`${home}/end`, new Set())
    for (const [index, lesson] of course.files.lessons.entries()) pages.set(`${home}/${lesson.slug}`, new Set(course.lessons[index]?.facts.headings.map((heading) => slugOf(heading.text))))
    for (const asset of course.files.assets.keys()) files.add(`/content/${course.files.folder}/${asset}`)
  }
  for (const page of content.courses.flatMap((course) => [course.about, ...course.lessons])) {
    if (!page) continue
    const report = reportInto(page.faults, page.file)
    for (const { url, place } of page.facts.links) checkLink(url, pages, files, (message, mend) => report.error('dead-link', place, message, mend))
  }
}

function checkLink(url: string, pages: ReadonlyMap<string, Set<string>>, files: ReadonlySet<string>, dead: (message: string, mend: string) => void): void {
  const [path = '', anchor] = url.split('#')
  const plain = path.replace(/\?.*$/, '').replace(/(.)\/$/, '$1')
  if (plain.startsWith('/content/') && !files.has(plain)) dead(`There is no file ${plain}`, suggestion(plain, [...files]))
  if (!plain.startsWith('/learn/')) return
  const anchors = pages.get(plain)
  if (!anchors) dead(`There is no page ${plain}`, suggestion(plain, [...pages.keys()]))
  else if (anchor && !anchors.has(anchor)) dead(`The page ${plain} has no heading with the anchor #${anchor}`, suggestion(anchor, [...anchors]))
}

function checkTerms(content: CheckedContent, files: ContentFiles, common: Fault[]): void {
  if (!files.glossary) return
  const report = reportInto(common, files.glossary.file)
  const used = new Set(content.courses.flatMap((course) => course.lessons.flatMap((lesson) => lesson.facts.uses.filter((use) => use.component === 'Term').map((use) => use.ref))))
  const lessons = content.courses.flatMap((course) => course.lessons.flatMap((lesson) => (lesson.fields ? [lesson.fields.id] : [])))
  for (const [id, term] of Object.entries(content.glossary)) {
    const place = content.glossaryPlaces?.placeOf([id], 'key')
    if (!used.has(id)) report.warn('unused', place, `No lesson uses the term "${id}"`, `use <Term id="${id}">…</Term> where it is explained, or remove it`)
    if (term.lesson && !lessons.includes(term.lesson)) report.error('dead-link', content.glossaryPlaces?.placeOf([id, 'lesson']), `There is no lesson "${term.lesson}"`, suggestion(term.lesson, lessons))
  }
}
