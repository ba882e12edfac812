/** A legend and a label hold phrases, not paragraphs: a stem or an option of one paragraph loses its tags, and of several keeps line breaks. */
export function inline(html: string): string {
  return html.replaceAll(/<\/p>\s*<p[^>]*>/g, '<br><br>').replaceAll(/<\/?p[^>]*>/g, '')
}
