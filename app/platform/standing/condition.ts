export type Condition = 'incomplete' | 'failed' | 'passed' | 'complete'

/** Many conditions: any incomplete → incomplete; else any failed → failed; else any passed → passed; else complete (after Moodle). */
export function combine(conditions: readonly Condition[]): Condition {
  const strongest = (['incomplete', 'failed', 'passed'] as const).find((condition) => conditions.includes(condition))
  return strongest ?? 'complete'
}
