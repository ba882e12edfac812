import type { LessonTree } from './compiled.ts'
import type { Fault } from './fault.ts'

/** What an author sees instead of a broken page while writing: the faults, each with its place. */
export function faultTree(faults: readonly Fault[]): LessonTree {
  const rows = faults
    .filter((fault) => fault.level === 'error')
    .map((fault) => `<li><code>${escapeHtml(`${fault.file}:${fault.line}:${fault.column}`)}</code> <strong>${fault.code}</strong>: ${escapeHtml(fault.message)}. To mend it: ${escapeHtml(fault.mend)}.</li>`)
  return { nodes: [{ kind: 'html', html: `<div class="callout callout-danger" role="note"><p class="callout-title">This page cannot be shown yet</p><ul>${rows.join('')}</ul></div>` }] }
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
