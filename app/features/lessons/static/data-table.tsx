import { Children, cloneElement, isValidElement } from 'react'
import type { ReactElement, ReactNode } from 'react'

/** A table with its caption, in a region that scrolls sideways on a narrow screen and can be reached by keyboard. The rows come from a file or stand in the lesson. */
export function DataTable({ caption, rows, children }: { caption: string; rows?: readonly (readonly string[])[]; children?: ReactNode }) {
  return (
    <section className="data-table" aria-label={caption} {...scrollable}>
      {rows ? <TableOfRows caption={caption} rows={rows} /> : Children.map(children, (child) => (isTable(child) ? cloneElement(child, {}, <caption>{caption}</caption>, child.props.children) : child))}
    </section>
  )
}

/** What scrolls must be focusable, or a keyboard cannot scroll it. */
const scrollable = { tabIndex: 0 }

function isTable(child: ReactNode): child is ReactElement<{ children?: ReactNode }> {
  return isValidElement(child) && child.type === 'table'
}

function TableOfRows({ caption, rows }: { caption: string; rows: readonly (readonly string[])[] }) {
  const [head = [], ...body] = rows
  return (
    <table>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {head.map((cell, column) => (
            <th key={column} scope="col">
              {cell}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {body.map((row, line) => (
          <tr key={line}>
            {row.map((cell, column) => (
              <td key={column}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
