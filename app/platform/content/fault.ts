/** Something wrong, or doubtful, at one place in one file. */
export type Fault = { file: string; line: number; column: number; level: 'error' | 'warning'; code: FaultCode; message: string; mend: string }

type ErrorCode =
  | 'syntax' | 'esm' | 'expression' | 'component' | 'prop' | 'html' | 'url' | 'frontmatter' | 'duplicate-id' | 'lost-id' | 'dead-link' | 'prerequisite-cycle'
  | 'empty-course' | 'no-proof' | 'answer-key' | 'missing-alt' | 'key-changed' | 'lab-good-fails' | 'lab-bad-passes' | 'too-big'
type WarningCode = 'minutes' | 'review-passed' | 'unused' | 'option-length' | 'no-feedback' | 'heading' | 'link'
type FaultCode = ErrorCode | WarningCode

export type Place = { line: number; column: number }

/** Collects the faults of one file, so that a check never needs to know which file it looks at. */
export type Report = {
  error(code: ErrorCode, place: Place | undefined, message: string, mend: string): void
  warn(code: WarningCode, place: Place | undefined, message: string, mend: string): void
}

export function reportInto(faults: Fault[], file: string): Report {
  const add = (level: Fault['level'], code: FaultCode, place: Place | undefined, message: string, mend: string) =>
    faults.push({ file, line: place?.line ?? 1, column: place?.column ?? 1, level, code, message: oneLine(message), mend: oneLine(mend) })
  return {
    error: (code, place, message, mend) => add('error', code, place, message, mend),
    warn: (code, place, message, mend) => add('warning', code, place, message, mend),
  }
}

export function formatFault(fault: Fault): string {
  return `${fault.file}:${fault.line}:${fault.column}  ${fault.level}  ${fault.code}  ${fault.message} — ${fault.mend}`
}

/** By file, then by place, so that the same content always prints the same lines. */
export function inOrder(faults: readonly Fault[]): Fault[] {
  return [...faults].sort((a, b) => a.file.localeCompare(b.file, 'en') || a.line - b.line || a.column - b.column || a.code.localeCompare(b.code, 'en') || a.message.localeCompare(b.message, 'en'))
}

/** The lines after the faults: how many per code, how many per file. */
export function summarise(faults: readonly Fault[], filesRead: number): string {
  const errors = faults.filter((fault) => fault.level === 'error').length
  const head = `${filesRead} files, ${errors} errors, ${faults.length - errors} warnings`
  if (faults.length === 0) return head
  return [head, '', 'Per code', ...tally(faults.map((fault) => `${fault.level}  ${fault.code}`)), '', 'Per file', ...tally(faults.map((fault) => fault.file))].join('\n')
}

function tally(names: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0], 'en')).map(([name, count]) => `${String(count).padStart(6)}  ${name}`)
}

function oneLine(text: string): string {
  const flat = text.replace(/\s+/g, ' ').trim()
  return flat.length > 400 ? `${flat.slice(0, 399)}…` : flat
}
