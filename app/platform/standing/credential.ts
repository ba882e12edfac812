export type CredentialFacts = {
  of: 'credential'
  /** The instant the last valid day ends, in the zone stored with the completion; null never expires. */
  validUntil: Date | null
  events: readonly { seq: number; kind: 'issued' | 'suspended' | 'reinstated' | 'revoked' | 'reissued'; at: Date; reason: string | null }[]
}

export type CredentialStanding = { status: 'revoked' | 'suspended' | 'expired' | 'active'; since: Date | null; reason: string | null }

/** Revoked → suspended → expired → active. Revoked is final: whatever is written after it changes nothing. */
export function credentialStanding({ events, validUntil }: CredentialFacts, at: Date): CredentialStanding {
  const past = events.filter((event) => event.at <= at).sort((a, b) => a.seq - b.seq)
  const revoked = past.find((event) => event.kind === 'revoked')
  if (revoked) return { status: 'revoked', since: revoked.at, reason: revoked.reason }
  const hold = past.findLast((event) => event.kind === 'suspended' || event.kind === 'reinstated')
  if (hold?.kind === 'suspended') return { status: 'suspended', since: hold.at, reason: hold.reason }
  if (validUntil && at >= validUntil) return { status: 'expired', since: validUntil, reason: null }
  return { status: 'active', since: past.find((event) => event.kind === 'issued')?.at ?? null, reason: null }
}
