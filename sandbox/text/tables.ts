import { fold } from './fold.ts'

export type Table = { columns: string[]; rows: string[][] }

/** The Markdown tables of a text, header first. A table without a rule under its header still counts. */
export function markdownTables(text: string): Table[] {
  const tables: Table[] = []
  let current: string[][] = []
  const close = () => {
    const [columns, ...rows] = current.filter((cells) => !cells.every((cell) => /^:?-*:?$/.test(cell)))
    if (columns && columns.length > 1) tables.push({ columns, rows: rows.map((row) => columns.map((_, at) => row[at] ?? '')) })
    current = []
  }
  for (const line of text.split(/\r?\n/)) {
    if (/^\s*\|.*\|/.test(line) || (current.length > 0 && /\S\s*\|\s*\S/.test(line)) || /^[^|]+(\|[^|]+){2,}$/.test(line)) current.push(cells(line))
    else close()
  }
  close()
  return tables
}

/** Column by name, forgiving case, plural and Markdown emphasis; several names may be joined by "|". */
export function columnAt(table: Table, name: string): number {
  const wanted = name.split('|').map(columnKey)
  const exact = table.columns.findIndex((column) => wanted.includes(columnKey(column)))
  return exact >= 0 ? exact : table.columns.findIndex((column) => wanted.some((one) => ` ${columnKey(column)} `.includes(` ${one} `)))
}

function cells(line: string): string[] {
  return line.trim().replace(/^\||\|$/g, '').split(/(?<!\\)\|/).map((cell) => cell.trim().replace(/^(\*\*|`)(.*)\1$/, '$2').replaceAll('\\|', '|'))
}

const columnKey = (name: string) => fold(name).replace(/[^\p{L}\p{N} ]/gu, '').replace(/(?<![su])s\b/g, '').trim()
