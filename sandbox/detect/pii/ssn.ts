import type { Span } from '../../ports.ts'
import { besideContext, type Recogniser } from '../recogniser.ts'

/** US social security numbers in their three groups, or nine digits beside their name; only ranges that are given out. Numbers from 900 are tax numbers (ITIN). */
export const ssn: Recogniser = { hint: /\d{3}[\s.-]?\d{2}[\s.-]?\d{4}/, find: findSsns }

function* findSsns(text: string): Iterable<Span> {
  for (const match of text.matchAll(/(?<![\w.-])(\d{3})([\s.-])(\d{2})\2(\d{4})(?![\w]|[.-]\d)/g)) {
    const kind = kindOf(match[1], match[3], match[4])
    if (kind) yield { start: match.index, end: match.index + match[0].length, kind }
  }
  // Never given out, so it is the number of samples and lessons; beside its name it is still meant as one.
  yield* besideContext(text, /\b(?:ssn|social security(?: number| no\.?| #)?|(?:government |national )?id(?: number| no\.?)?)\b[^\d\n]{0,12}(000-\d{2}-\d{4})(?![\w-])/gi, 'SSN')
  yield* besideContext(text, /\b(?:ssn|social security(?: number| no\.?| #)?)\b[^\d\n]{0,20}(\d{9})(?!\d)/gi, 'SSN', (value) => kindOf(value.slice(0, 3), value.slice(3, 5), value.slice(5)) === 'SSN')
}

function kindOf(area = '', group = '', serial = ''): string | null {
  if (group === '00' || serial === '0000' || area === '000' || area === '666') return null
  if (area < '900') return 'SSN'
  const n = Number(group)
  return (n >= 50 && n <= 65) || (n >= 70 && n <= 88) || (n >= 90 && n <= 92) || n >= 94 ? 'TAX_ID' : null
}
