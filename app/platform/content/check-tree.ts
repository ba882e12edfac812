import { componentPlaces, componentProps } from '#content/schema.ts'
import type { ComponentName } from '#content/schema.ts'
import { suggestion } from './did-you-mean.ts'
import type { Place, Report } from './fault.ts'
import { attributeValue } from './literal.ts'
import type { Literal } from './literal.ts'
import { isElement, placeOf, walk } from './nodes.ts'
import type { Attribute, CodeNode, MdNode } from './nodes.ts'
import { describeIssue } from './yaml-file.ts'

/** Refuses everything in a lesson that is code, or could become code, or is not a component we know. Runs on the parsed tree before anything is compiled. */
export function checkTree(root: MdNode, report: Report): void {
  for (const { node, parents } of walk(root)) {
    if (node.type === 'mdxjsEsm') checkEsm(node, report)
    else if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') checkExpression(node, report)
    else if (node.type === 'html') report.error('html', placeOf(node), 'HTML cannot stand here', 'write it in Markdown')
    else if (node.type === 'link' || node.type === 'definition') checkUrl(node, report)
    else if (node.type === 'image' || node.type === 'imageReference') checkImage(node, report)
    else if (isElement(node)) checkElement(node, parents, report)
  }
}

/** HTML that Markdown has no sign for, with the attributes that make sense on it. */
const allowedHtml: Readonly<Record<string, readonly string[]>> = { kbd: [], sub: [], sup: [], abbr: ['title'], br: [], details: ['open'], summary: [] }

export function isComponent(name: string | null | undefined): name is ComponentName {
  return typeof name === 'string' && Object.hasOwn(componentProps, name)
}

/** The properties of a component as values; those that are not literals are left out (and refused elsewhere). */
export function propsOf(node: MdNode): Record<string, Literal> {
  const props: [string, Literal][] = []
  for (const attribute of node.attributes ?? []) {
    const stated = attribute.type === 'mdxJsxAttribute' ? attributeValue(attribute) : null
    if (attribute.name && stated) props.push([attribute.name, stated.value])
  }
  return Object.fromEntries(props)
}

/** https, mailto, or a place inside the site. Anything else, also in disguise, is refused. */
function isSafeUrl(url: string): boolean {
  if (/[\u0000-\u0020\\\u007f]/.test(url.trim()) || url.trim() === '') return false
  const scheme = /^([A-Za-z][A-Za-z0-9+.-]*):/.exec(url.trim())?.[1]?.toLowerCase()
  if (scheme) return scheme === 'mailto' || (scheme === 'https' && URL.canParse(url.trim()))
  return !url.trim().startsWith('//')
}

function checkEsm(node: MdNode, report: Report): void {
  const body = node.data?.estree?.body
  const statements = Array.isArray(body) && body.length > 0 ? (body as CodeNode[]) : [null]
  for (const statement of statements) {
    const at = statement?.loc?.start
    const verb = statement?.type.startsWith('Export') ? 'export' : 'import'
    report.error('esm', at ? { line: at.line, column: at.column + 1 } : placeOf(node), `A lesson is data: ${verb} is not allowed`, 'remove the line; every component of a lesson is there without it')
  }
}

function checkExpression(node: MdNode, report: Report): void {
  const program = node.data?.estree
  const isComment = Array.isArray(program?.body) && program.body.length === 0 && Array.isArray(program.comments) && program.comments.length > 0
  if (isComment) return
  const isSlot = /^\s*\{[\w\s-]*\}\s*$/.test(node.value ?? '')
  report.error('expression', placeOf(node), 'Braces hold code, which a lesson cannot have', isSlot ? 'write the slot inside backticks, such as `{{notice}}`' : 'write the result itself, or put the text inside `backticks`')
}

function checkUrl(node: MdNode, report: Report): void {
  const url = node.url ?? ''
  if (!isSafeUrl(url)) report.error('url', placeOf(node), `"${url.slice(0, 80)}" is not an address a lesson may link to`, 'link to https://…, mailto:…, or a page of this site such as /learn/ai-essentials')
}

function checkImage(node: MdNode, report: Report): void {
  if (!node.alt?.trim()) report.error('missing-alt', placeOf(node), 'A picture has no alternative text', 'write <Figure src="img/…" alt="what it shows" />, or decorative when it shows nothing new')
  else report.error('component', placeOf(node), 'A picture is written as a component here', 'write <Figure src="img/…" alt="…" caption="…" />')
  if (node.url && !isSafeUrl(node.url)) checkUrl(node, report)
}

function checkElement(node: MdNode, parents: readonly MdNode[], report: Report): void {
  const { name } = node
  if (!name) return report.error('component', placeOf(node), 'A tag without a name (<>) is not allowed', 'remove it; text needs no wrapper')
  if (isComponent(name)) return checkComponent(node, name, parents, report)
  if (/^[a-z][a-z0-9]*$/.test(name)) return checkHtml(node, name, report)
  if (/[.:-]/.test(name)) report.error('component', placeOf(node), `<${name}> has a name with "${/[.:-]/.exec(name)?.[0] ?? '.'}"`, 'only the components of the content contract may be used')
  else report.error('component', placeOf(node), `<${name}> is not a component of a lesson`, suggestion(name, Object.keys(componentProps)))
  refuseDangerousAttributes(node, report)
}

function checkHtml(node: MdNode, name: string, report: Report): void {
  const allowed = Object.hasOwn(allowedHtml, name) ? allowedHtml[name] : undefined
  if (!allowed) {
    report.error('html', placeOf(node), `<${name}> is not allowed`, `write it in Markdown; HTML is only ${Object.keys(allowedHtml).join(', ')}`)
    return refuseDangerousAttributes(node, report)
  }
  for (const attribute of node.attributes ?? []) {
    if (attribute.type !== 'mdxJsxAttribute') spread(attribute, node, report)
    else if (!allowed.includes(attribute.name ?? '')) report.error('prop', placeOf(attribute) ?? placeOf(node), `<${name}> cannot have "${attribute.name ?? ''}"`, allowed.length > 0 ? suggestion(attribute.name ?? '', allowed) : 'remove it')
    else if (!attributeValue(attribute)) notLiteral(attribute, node, report)
  }
}

function checkComponent(node: MdNode, name: ComponentName, parents: readonly MdNode[], report: Report): void {
  checkStanding(node, name, parents, report)
  const places = new Map<string, Place | undefined>()
  const props: Record<string, Literal> = {}
  let hasSpread = false
  for (const attribute of node.attributes ?? []) {
    const place = placeOf(attribute) ?? placeOf(node)
    const stated = attribute.type === 'mdxJsxAttribute' ? attributeValue(attribute) : null
    if (attribute.type !== 'mdxJsxAttribute') spread(attribute, node, report)
    else if (isDangerous(attribute.name)) report.error('prop', place, `"${attribute.name ?? ''}" is never allowed`, 'remove it; looks and behaviour belong to the component')
    else if (!stated) notLiteral(attribute, node, report)
    else if (places.has(attribute.name ?? '')) report.error('prop', place, `"${attribute.name ?? ''}" is written twice`, 'keep one of them')
    else props[attribute.name ?? ''] = stated.value
    if (attribute.type !== 'mdxJsxAttribute') hasSpread = true
    places.set(attribute.name ?? '', place)
  }
  const result = componentProps[name].safeParse(props)
  if (result.success) return
  const here = placeOf(node) ?? { line: 1, column: 1 }
  for (const issue of result.error.issues) {
    describeIssue(issue, componentProps[name], (path) => places.get(String(path[0])) ?? here, (place, message, mend) => {
      const isMissing = message.endsWith('is missing')
      if (isMissing && (hasSpread || places.has(String(issue.path[0])))) return
      report.error('prop', place, `<${name}>: ${message.replace('is not a known field', 'is not a property it has')}`, mend)
    })
  }
}

function checkStanding(node: MdNode, name: ComponentName, parents: readonly MdNode[], report: Report): void {
  const where = componentPlaces[name]
  if (!where) return
  const elements = parents.filter(isElement)
  if (where === 'top') {
    const isAlone = parents.every((parent) => parent.type === 'root' || (parent.type === 'paragraph' && parent.children?.every((child) => isElement(child) || !child.value?.trim())))
    if (!isAlone) report.error('component', placeOf(node), `<${name}> stands inside something else`, 'put it at the left margin with a blank line before and after')
  } else if (!where.some((parent) => parent === elements.at(-1)?.name)) {
    report.error('component', placeOf(node), `<${name}> stands outside <${where.join('> or <')}>`, `move it directly into <${where[0] ?? ''}>`)
  }
}

function refuseDangerousAttributes(node: MdNode, report: Report): void {
  for (const attribute of node.attributes ?? []) {
    if (attribute.type !== 'mdxJsxAttribute') spread(attribute, node, report)
    else if (isDangerous(attribute.name)) report.error('prop', placeOf(attribute) ?? placeOf(node), `"${attribute.name ?? ''}" is never allowed`, 'remove it')
    else if (!attributeValue(attribute)) notLiteral(attribute, node, report)
    else if ((attribute.name === 'href' || attribute.name === 'src') && typeof attribute.value === 'string' && !isSafeUrl(attribute.value)) checkUrl({ type: 'link', url: attribute.value, ...(attribute.position ? { position: attribute.position } : {}) }, report)
  }
}

function isDangerous(name: string | undefined): boolean {
  return name === undefined || /^on./i.test(name) || ['style', 'dangerouslySetInnerHTML', 'ref', 'key', 'children', 'className', 'class'].includes(name)
}

function spread(attribute: Attribute, node: MdNode, report: Report): void {
  report.error('prop', placeOf(attribute) ?? placeOf(node), 'Properties cannot be spread with {...}', 'write each property with its value')
}

function notLiteral(attribute: Attribute, node: MdNode, report: Report): void {
  report.error('prop', placeOf(attribute) ?? placeOf(node), `"${attribute.name ?? ''}" is not a plain value`, 'write a text, a number, true or false, or a list or object of these')
}
