type Blank = { answers: readonly string[]; number: boolean; tolerance: number }

/** Whether the text in a blank is one of its answers. */
export function blankMatches({ answers, number, tolerance }: Blank, text: string): boolean {
  if (!number) return answers.some((answer) => fold(answer) === fold(text))
  const given = readNumber(text)
  return given !== null && answers.some((answer) => isNear(given, readNumber(answer), tolerance))
}

/** What two spellings of the same answer have in common: compatibility form, case and runs of space do not count. */
export function fold(text: string): string {
  // Up and down again is the nearest thing to full case folding: it also makes ß and ss the same. The final sigma has no capital of its own.
  const folded = text.normalize('NFKC').toUpperCase().toLowerCase().replaceAll('ς', 'σ').normalize('NFKC')
  return folded.replace(/\s+/gu, ' ').trim()
}

/** Reads 1,234.5 and 1 234,5, with or without a percent sign; null for anything that is not one number. */
export function readNumber(text: string): number | null {
  const bare = text.normalize('NFKC').replace(/[\s'’_]/gu, '').replace(/%$/, '').replace(/^[−–]/u, '-')
  if (!/^[+-]?[\d.,]*\d[\d.,]*$/.test(bare)) return null
  const value = Number(withPoint(bare))
  return Number.isFinite(value) ? value : null
}

/** The last of two different marks is the decimal one; a lone comma before exactly three digits separates thousands. */
function withPoint(digits: string): string {
  if (/^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(digits)) return digits.replaceAll(',', '')
  if (/^[+-]?\d{1,3}(\.\d{3})+,\d+$/.test(digits) || /^[+-]?\d{1,3}(\.\d{3}){2,}$/.test(digits)) return digits.replaceAll('.', '').replace(',', '.')
  return digits.replace(',', '.')
}

/** A tolerance of 0.1 around 0.3 includes 0.2, whatever binary fractions make of it. */
function isNear(given: number, wanted: number | null, tolerance: number): boolean {
  if (wanted === null) return false
  const rounding = 4 * Number.EPSILON * Math.max(1, Math.abs(given), Math.abs(wanted))
  return Math.abs(given - wanted) <= tolerance + rounding
}
