import type { FieldKind } from './brief/fields.ts'
import { seedOf } from './work.ts'

/** What the model says when a fact is missing and nobody said what to write then: fluent and made up. None of these should ever stand in lab data. */
export function invent(kind: FieldKind, seed: string): string {
  const choices = kind === 'what' && /\b(?:fees?|chang\w*|terms|price|rate)\b/i.test(seed) ? changes : (inventions[kind] ?? inventions.what)
  return choices?.[seedOf(seed) % choices.length] ?? 'about 10 %'
}

const inventions: Partial<Record<FieldKind, string[]>> = {
  when: ['next Friday', '1 July', 'next Tuesday'],
  amount: ['about 10 %', 'around 15 %'],
  count: ['about 40', 'around 25'],
  who: ['the manager', 'the branch manager'],
  told: ['The manager was told next morning, 1 July.', 'The branch manager was informed on 1 July.'],
  done: ['The manager solved it within 48 hours.', 'It was corrected within 24 hours.'],
  promise: ['The manager promised an answer within 48 hours.', 'A refund of about 10 % was promised.'],
  next: ['A follow-up call is planned for next Friday.', 'The manager will reply within 48 hours.'],
  class: ['standard', 'normal'],
  where: ['the main branch', 'the head office'],
  why: ['This is because costs rose by about 10 %.', 'This follows a rule that came into force on 1 July.'],
  wish: ['They would like a refund of about 10 %.'],
  sentence: ['"This was confirmed by the manager on 1 July."'],
  what: ['It is much the same as last year, give or take 10 %.', 'In most cases it is around 15 %, as is widely known.'],
}

const changes = ['The fee changes by about 10 %.', 'The terms change by around 15 % for most customers.']
