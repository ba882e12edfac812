import type { Decision } from '#sandbox/types.ts'

/** Whether something was taken out before the prompt left. */
export function wasMasked(decisions: readonly Pick<Decision, 'policy' | 'outcome'>[]): boolean {
  return decisions.some(({ policy, outcome }) => policy === 'redact' && outcome === 'change')
}

/** A text after redaction, cut at its placeholders, so that a page can show where something was taken out. */
export function maskedParts(text: string): { text: string; masked: boolean }[] {
  return text.split(/(\[[A-Z][A-Z_]*_\d+\])/).flatMap((part, index) => (part ? [{ text: part, masked: index % 2 === 1 }] : []))
}
