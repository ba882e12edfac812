import type { Response } from './scoring.ts'

/** The stem of a fill-in question with a field for each blank. The stem is the compiler's own markup; what the person typed is escaped. */
export function withBlanks(stem: string, questionId: string, response: Response): string {
  return stem.replaceAll(/<span class="blank" data-blank="(\d+)">.*?<\/span>/g, (_, n: string) => {
    const value = escaped(response[Number(n) - 1] ?? '')
    return `<input class="input blank" name="blank.${questionId}.${n}" value="${value}" aria-label="Blank ${n}" autocomplete="off" autocapitalize="off" spellcheck="false">`
  })
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
}
