import { z } from 'zod'

/** The items that the form shows, and those of them that are checked. A script names only the one that was touched. */
export function readChecklist(form: FormData) {
  return checklist.safeParse({ checklist: form.get('checklist'), shown: form.getAll('shown'), checked: form.getAll('checked') })
}

const checklist = z
  .object({ checklist: z.string().min(1), shown: z.array(z.string()).min(1).max(100), checked: z.array(z.string()) })
  .transform(({ checklist: checklistId, shown, checked }) => ({ checklistId, marks: [...new Set(shown)].map((itemId) => ({ itemId, marked: checked.includes(itemId) })) }))

/** Browsers send line ends as two characters, which a limit in characters must not count. */
export const reflectionForm = z
  .object({ reflection: z.string().min(1), words: z.string(), share: z.literal('host').optional() })
  .transform(({ reflection, words, share }) => ({ reflectionId: reflection, body: words.replaceAll('\r\n', '\n'), shareWithHost: share === 'host' }))

export const acknowledgementForm = z.object({ policy: z.string().min(1), edition: z.coerce.number().int().positive() })
