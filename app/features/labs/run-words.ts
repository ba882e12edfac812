import { counted } from '#app/components/plain-words.ts'
import type { RunState } from './run-state.ts'

/** Where an attempt stands, in one line: what a screen reader hears as it changes. */
export function runWords(state: RunState): string {
  if (!state.ended) return progressWords(state)
  if (state.ended.as !== 'answered') return `${stopTitles[state.ended.as]}. ${state.ended.reason ?? ''}`.trim()
  return state.result ? resultWords(state.result) : ''
}

export function progressWords({ cases, result }: Pick<RunState, 'cases' | 'result'>): string {
  const hidden = cases.filter((one) => one.hidden)
  if (result || (hidden.length > 0 && hidden.every((one) => one.done))) return 'Checking the answers…'
  if (hidden.length > 0) return `Trying your prompt on ${counted(hidden.length, 'more text')}…`
  return cases.some((one) => one.answer !== '') ? 'The model answers…' : 'Your prompt is on its way…'
}

export function resultWords({ pass, verdicts }: NonNullable<RunState['result']>): string {
  return `${pass ? 'Passed' : 'Not passed yet'}: ${verdicts.filter((verdict) => verdict.pass).length} of ${verdicts.length} checks`
}

export const stopTitles = { refused: 'The gateway stopped this prompt', failed: 'No answer came', interrupted: 'This run was interrupted' } as const
