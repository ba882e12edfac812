import { type Placeholder, sql } from 'drizzle-orm'

/** The values of a prepared insert, each to come in under its column's name. Not for a moment that may be empty: the driver cannot encode that one. */
export function placeholders<Name extends string>(...names: readonly Name[]): Record<Name, Placeholder> {
  const values: Partial<Record<Name, Placeholder>> = {}
  for (const name of names) values[name] = sql.placeholder(name)
  return values as Record<Name, Placeholder> // every name has one now
}
