import type { ReactNode } from 'react'

import { classNames } from './class-names.ts'

type Column<Row> = {
  id: string
  label: ReactNode
  cell: (row: Row) => ReactNode
  /** Right-aligned figures of one width. */
  numeric?: boolean | undefined
  /** Names the row for screen readers; usually the first column. */
  rowHeader?: boolean | undefined
}

type TableProps<Row> = {
  caption: string
  /** What to see in it, or what it was measured on. */
  note?: ReactNode
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  captionHidden?: boolean | undefined
}

/** Rows and columns with a caption. Wider than the screen, it scrolls by itself and can be reached by keyboard to do so. */
export function Table<Row>({ caption, note, columns, rows, rowKey, captionHidden }: TableProps<Row>) {
  return (
    <div className="table-scroll" role="group" aria-label={caption} {...scrollable}>
      <table className="table">
        <caption className={captionHidden ? 'visually-hidden' : undefined}>
          {caption}
          {note && <span className="table-note">{note}</span>}
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.id} scope="col" className={classNames(column.numeric && 'numeric')}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column) => {
                const Cell = column.rowHeader ? 'th' : 'td'
                return (
                  <Cell key={column.id} scope={column.rowHeader ? 'row' : undefined} className={classNames(column.numeric && 'numeric')}>
                    {column.cell(row)}
                  </Cell>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** What scrolls must be focusable, or a keyboard cannot scroll it. */
const scrollable = { tabIndex: 0 }
