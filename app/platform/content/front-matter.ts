import { blankOut } from './parse-mdx.ts'
import type { Report } from './fault.ts'
import { readYaml } from './yaml-file.ts'
import type { YamlFile } from './yaml-file.ts'

/** The fields at the head of a file, and the rest with every line and column kept. Only YAML between two lines of three dashes: other kinds of front matter can hold code. */
export function splitFrontMatter(text: string, report: Report): { fields: YamlFile | null; body: string } {
  const head = /^\uFEFF?---([^\n]*)\r?\n/.exec(text)
  if (!head) {
    report.error('frontmatter', undefined, 'The file has no front matter', 'begin it with a line of three dashes, the fields, and three dashes again')
    return { fields: null, body: blankOut(text, 0, text.startsWith('\uFEFF') ? 1 : 0) }
  }
  if (head[1]?.trim()) {
    report.error('frontmatter', undefined, `"---${head[1].trim()}" is not a kind of front matter that is read here`, 'write three dashes alone, and the fields as YAML')
  }
  const from = head[0].length
  const close = /^---[ \t]*\r?$/m.exec(text.slice(from))
  if (!close) {
    report.error('frontmatter', undefined, 'The front matter is never closed', 'add a line of three dashes after the last field')
    return { fields: null, body: blankOut(text, 0, from) }
  }
  const end = from + close.index
  const fields = head[1]?.trim() ? null : readYaml(text.slice(from, end), report, { firstLine: 2, code: 'frontmatter' })
  return { fields, body: blankOut(text, 0, end + close[0].length) }
}
