import type { Choice } from '#app/components/select.tsx'

/** How a help ended, as it is said to both sides. */
export const outcomeWords = {
  answered: 'Answered',
  answered_follow_up: 'Answered, with something to follow up',
  redirected: 'Passed on to somebody else',
  not_specific: 'The question was too general to answer',
  unresolved: 'Not resolved',
} as const

export const outcomeChoices: readonly Choice[] = [...Object.entries(outcomeWords).map(([value, label]) => ({ value, label })), { value: 'no_show', label: 'Nobody came' }]
