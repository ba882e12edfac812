/** What was typed about which goal (null: a new one) and why it was not taken. */
export type GoalsAnswer = { goalId: string | null; text: string; measure: string; reason: string; faults: Record<string, string>; said: string | null }
