import type { Response } from './scoring.ts'

const blank = /<span class="blank" data-blank="(\d+)">.*?<\/span>/g

/** The stem of a fill-in question with a field for each blank. The stem is the compiler's own markup; what the person typed is escaped. */
export function withBlanks(stem: string, questionId: string, response: Response): string {
  return stem.replaceAll(blank, (_, n: string) => {
    const value = escaped(response[Number(n) - 1] ?? '')
    return `<input class="input blank" name="blank.${questionId}.${n}" value="${value}" aria-label="Blank ${n}" autocomplete="off" autocapitalize="off" spellcheck="false">`
  })
}

/** The same stem once it was handed in: each blank holds what the person wrote. */
export function withAnswers(stem: string, response: Response): string {
  return stem.replaceAll(blank, (_, n: string) => {
    const text = response[Number(n) - 1]?.trim()
    return text ? `<mark class="filled">${escaped(text)}</mark>` : '<span class="filled filled-nothing">left empty</span>'
  })
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
}
