import type { Letter } from '#app/platform/letters.server.ts'

/** A letter as plain text and as simple HTML. `origin` stands before the letter's path. Everything in it is escaped: what people type can never become markup. */
export function renderLetter({ subject, paragraphs, action }: Letter, { name, origin }: { name: string; origin: string }): { text: string; html: string } {
  const greeting = `Hello ${name.split(' ')[0] ?? name},`
  const href = action && `${origin}${action.path}`
  const text = [greeting, ...paragraphs, ...(action ? [`${action.label}:\n${href}`] : []), CLOSING].join('\n\n') + '\n'
  const html = [
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">',
    `<title>${escaped(subject)}</title></head>`,
    '<body style="margin:0;padding:24px;font:16px/1.5 system-ui,sans-serif;color:#1b1f24;background:#ffffff"><div style="max-width:34em">',
    ...[greeting, ...paragraphs].map((words) => `<p>${escaped(words)}</p>`),
    ...(action ? [`<p><a href="${escaped(href ?? '')}" style="color:#1d4ed8">${escaped(action.label)}</a></p>`] : []),
    `<p style="color:#59636e">${CLOSING}</p></div></body></html>`,
  ].join('\n')
  return { text, html }
}

const CLOSING = 'Fieldhouse'

function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
