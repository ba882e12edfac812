import type { Manner } from './brief/manner.ts'

/** A person in the data and what is said about or by that person. */
export type Person = { name: string; lines: string[] }

/** Splits a thread by person: a line belongs to the person it names or who speaks in it, an agent's reply to the person spoken to last. */
export function splitByPerson(lines: readonly string[]): Person[] {
  const people: Person[] = []
  let current: Person | null = null
  for (const line of lines) {
    const name = personIn(line)
    if (name) {
      current = people.find((person) => person.name === name) ?? null
      if (!current) {
        current = { name, lines: [] }
        people.push(current)
      }
    }
    current?.lines.push(line)
  }
  return people
}

function personIn(line: string): string | null {
  const placeholder = /\[(?:PERSON|NAME|CUSTOMER|CLIENT)_\d+\]/.exec(line)?.[0] ?? /\b(?:Customer|Client|Caller|Person) [A-Z]\b/.exec(line)?.[0]
  if (placeholder) return placeholder
  const speaker = /^((?:Mr|Mrs|Ms|Dr)\.? \p{Lu}\p{L}+|\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+)(?:,[^:]{0,30})?:/u.exec(line)?.[1]
  return speaker ?? null
}

/** Puts the learner's labels in place of names: first person A, next person B. */
export function relabel(text: string, people: readonly Person[], labelAs: Manner['labelAs']): string {
  if (!labelAs) return text
  return people.reduce((result, person, at) => result.replaceAll(person.name, labelFor(labelAs, at)), text)
}

function labelFor(labelAs: NonNullable<Manner['labelAs']>, at: number): string {
  return `${labelAs.base} ${labelAs.style === 'letter' ? String.fromCharCode(65 + (at % 26)) : at + 1}`
}
