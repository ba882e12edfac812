/**
 * The answers of a quiz form, by question id. Field names: `q.<question>` once per chosen option or, for an ordering question moved by script, once per
 * step in its order; `place.<question>.<step>` is the position chosen from a menu; `blank.<question>.<n>` is what was typed.
 */
export function readResponses(form: FormData): Record<string, string[]> {
  const chosen = new Map<string, string[]>()
  const numbered = new Map<string, [order: number, value: string][]>()
  for (const [name, value] of form) {
    const [kind, question, part] = name.split('.')
    if (typeof value !== 'string' || !question) continue
    if (kind === 'q') listAt(chosen, question).push(value)
    else if (kind === 'place' && part) listAt(numbered, question).push([Number(value), part])
    else if (kind === 'blank' && part) listAt(numbered, question).push([Number(part), value])
  }
  for (const [question, parts] of numbered) if (!chosen.has(question)) chosen.set(question, parts.sort((a, b) => a[0] - b[0]).map(([, value]) => value))
  return Object.fromEntries(chosen)
}

function listAt<Value>(lists: Map<string, Value[]>, question: string): Value[] {
  const list = lists.get(question) ?? []
  lists.set(question, list)
  return list
}
