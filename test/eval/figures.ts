/** Shares from 0 to 1. With nothing to find, recall is 1; with nothing found, precision is 1. */
export type Figures = { precision: number; recall: number; f1: number }

/** `found` and `missed` count what should be found; `right` and `wrong` what was. They differ when one finding covers two things. */
export function figuresOf({ found, missed, right, wrong }: { found: number; missed: number; right: number; wrong: number }): Figures {
  const precision = right + wrong === 0 ? 1 : right / (right + wrong)
  const recall = found + missed === 0 ? 1 : found / (found + missed)
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) }
}

/** The value that this share of the measurements does not exceed; nearest rank. */
export function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0
}
