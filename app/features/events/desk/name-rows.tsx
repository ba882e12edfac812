import type { ReactNode } from 'react'

import { Button } from '#app/components/button.tsx'

type NameRowsProps = {
  /** What each row is, for its buttons. */
  noun: string
  rows: readonly { id: string; name: string; fields: ReactNode }[]
  /** Empty: rows stay. */
  removes?: boolean | undefined
  add: ReactNode
}

/** Short lists that an organizer keeps in place: each row is a form of its own, so it works without script and saves alone. */
export function NameRows({ noun, rows, removes, add }: NameRowsProps) {
  return (
    <>
      {rows.length > 0 && (
        <ul className="row-list">
          {rows.map(({ id, name, fields }) => (
            <li key={`${id}-${name}`}>
              <form method="post" className="row-form" noValidate>
                <input type="hidden" name="id" value={id} />
                {fields}
                <div className="actions">
                  <Button size="small">
                    Save<span className="visually-hidden">: {name}</span>
                  </Button>
                  {removes && (
                    <Button size="small" look="quiet" name="remove" value="yes">
                      Remove<span className="visually-hidden">: {name}</span>
                    </Button>
                  )}
                </div>
              </form>
            </li>
          ))}
        </ul>
      )}
      <section className="desk-section" aria-label={`Add a ${noun}`}>
        <h2>Add a {noun}</h2>
        <form method="post" className="row-form" noValidate>
          {add}
          <div className="actions">
            <Button look="primary">Add the {noun}</Button>
          </div>
        </form>
      </section>
    </>
  )
}
