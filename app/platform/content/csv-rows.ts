/** Rows of a small comma-separated file of a lesson: quotes may hold commas, line ends and doubled quotes. */
export function csvRows(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let quoted = false
  const source = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n').replace(/\n+$/, '')
  for (let at = 0; at < source.length; at++) {
    const char = source[at] ?? ''
    if (quoted) {
      if (char !== '"') cell += char
      else if (source[at + 1] === '"') cell += source[++at] ?? ''
      else quoted = false
    } else if (char === '"' && cell === '') quoted = true
    else if (char === ',') cell = pushCell(row, cell)
    else if (char === '\n') {
      cell = pushCell(row, cell)
      rows.push(row)
      row = []
    } else cell += char
  }
  row.push(cell)
  rows.push(row)
  return rows
}

function pushCell(row: string[], cell: string): string {
  row.push(cell)
  return ''
}
