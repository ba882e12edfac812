type Acceptance = { policy: string; edition: number; at: Date }

/** Whether this edition was accepted; if not, the newest one before it that was. A later edition says nothing about an earlier text that is shown again. */
export function latestAcceptance(accepted: readonly Acceptance[], policy: string, edition: number): { current: Acceptance | undefined; earlier: Acceptance | undefined } {
  const own = accepted.filter((one) => one.policy === policy)
  const earlier = own.filter((one) => one.edition < edition).toSorted((a, b) => b.edition - a.edition)
  return { current: own.find((one) => one.edition === edition), earlier: earlier[0] }
}
