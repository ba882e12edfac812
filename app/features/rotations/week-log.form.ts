import { z } from 'zod'

import { hoursKinds, logFields, type LogText, NO_TEXT, sameText } from './log-text.ts'

export type LogFaults = Record<string, string>
export type LogForm = { text: LogText; expected: { revision: number; edit: number }; anyway: string | null; faults: LogFaults }

/** A form that is hurt by hand counts as one that was opened on nothing. */
const whole = z.coerce.number().int().min(0).max(1_000_000).catch(0)

/** What was typed, whole, with what is wrong with it: nothing is thrown away by a refusal. */
export function readLogForm(form: FormData, { submits }: { submits: boolean }): LogForm {
  const typed = (name: string) => String(form.get(name) ?? '').replaceAll('\r\n', '\n').trimEnd()
  const faults: LogFaults = {}
  const text: LogText = { ...NO_TEXT, hours: {} }
  for (const { name, label, longest } of logFields) {
    text[name] = typed(name)
    if (text[name].length > longest) faults[name] = `${label}: use at most ${longest.toLocaleString('en')} characters. There are ${text[name].length.toLocaleString('en')} now.`
  }
  for (const { kind, label } of hoursKinds) {
    const hours = typed(`hours-${kind}`).replace(',', '.')
    if (hours === '') continue
    const number = Number(hours)
    if (Number.isFinite(number) && number >= 0 && number <= 80) text.hours[kind] = Math.round(number * 4) / 4
    else faults[`hours-${kind}`] = `${label}: enter hours between 0 and 80, such as 12 or 7.5.`
  }
  if (!submits && sameText(text, NO_TEXT)) faults['did'] = 'There is nothing to save yet. A sentence is enough.'
  if (submits && text.did.trim() === '') faults['did'] = 'Write what you did before you submit. A sentence is enough.'
  return { text, expected: { revision: whole.parse(form.get('revision')), edit: whole.parse(form.get('edit')) }, anyway: typed('anyway') || null, faults }
}
