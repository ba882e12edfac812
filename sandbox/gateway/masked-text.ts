import { findSensitive } from '../detect/sensitive.ts'
import { withPlaceholders } from './placeholders.ts'

/** A text as the gateway would let it out: for keeping what a person wrote without keeping whom it was about. */
export function maskedText(text: string): string {
  return withPlaceholders([{ role: 'user', content: text }], [findSensitive(text)]).messages[0]?.content ?? ''
}
