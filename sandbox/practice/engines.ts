import type { Engine } from './work.ts'

/** The models of the practice provider. All three imitate; none of them thinks. */
export const engines: readonly Engine[] = [
  { id: 'practice-a', wordy: false, naive: false },
  { id: 'practice-b', wordy: true, naive: false },
  { id: 'practice-naive', wordy: false, naive: true },
]
