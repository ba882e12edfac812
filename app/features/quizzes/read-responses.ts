/**
 * The answers of a quiz form, by question id. Field names: `q.<question>` once per chosen option or, for an ordering question moved by script, once per
 * step in its order; `place.<question>.<step>` is the position chosen from a menu; `blank.<question>.<n>` is what was typed.
 */
export function readResponses(form: FormData): Record<string, string[]> {
  const responses: Record<string, string[]> = {}
  const numbered = new Map<string, [order: number, value: string][]>()
  for (const [name, value] of form) {
    const [kind, question, part] = name.split('.')
    if (typeof value !== 'string' || !question) continue
    if (kind === 'q') (responses[question] ??= []).push(value)
    else if (kind === 'place' && part) push(numbered, question, [Number(value), part])
    else if (kind === 'blank' && part) push(numbered, question, [Number(part), value])
  }
  for (const [question, parts] of numbered) responses[question] ??= parts.sort((a, b) => a[0] - b[0]).map(([, value]) => value)
  return responses
}

function push(numbered: Map<string, [number, string][]>, question: string, part: [number, string]): void {
  numbered.set(question, [...(numbered.get(question) ?? []), part])
}
