/** Markup of a stem, an option or a step as a phrase: a legend and a label hold no paragraphs. */
export function Phrase({ html, className }: { html: string; className?: string | undefined }) {
  return <span className={className} dangerouslySetInnerHTML={{ __html: inline(html) }} />
}

/** One paragraph loses its tags, and several keep line breaks. */
function inline(html: string): string {
  return html.replaceAll(/<\/p>\s*<p[^>]*>/g, '<br><br>').replaceAll(/<\/?p[^>]*>/g, '')
}
