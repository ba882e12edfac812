import { stringify } from 'csv-stringify/sync'

/** Name of the column to how its cell is read from a row. */
export type CsvColumns<Row> = Readonly<Record<string, (row: Row) => string | number | null>>

/** A table as spreadsheets open it: with a byte order mark, RFC 4180 quotes, and no cell that begins like a formula. */
export function csvOf<Row>(columns: CsvColumns<Row>, rows: readonly Row[]): string {
  const names = Object.keys(columns)
  const cells = rows.map((row) => names.map((name) => columns[name]?.(row) ?? ''))
  return stringify([names, ...cells], { bom: true, escape_formulas: true, record_delimiter: 'windows' })
}

/** What a browser saves and never shows. The name in words, without anything that a file system or a header refuses. */
export function csvResponse(fileName: string, csv: string): Response {
  const safe = fileName.replaceAll(/[^\p{L}\p{N} ,.()-]/gu, ' ').replaceAll(/\s+/g, ' ').trim()
  const plain = safe.normalize('NFKD').replaceAll(/[^\x20-\x7e]/g, '')
  return new Response(csv, { headers: { 'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': `attachment; filename="${plain}.csv"; filename*=UTF-8''${encodeURIComponent(safe)}.csv`, 'Cache-Control': 'private, no-store' } })
}
