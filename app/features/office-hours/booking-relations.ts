import type { Relation } from '#app/auth/permissions.ts'

/** What the rows of a booking make of a person. */
export function beingTo({ hosts, series }: { hosts: readonly { id: string }[]; series: { deskLeadId: string } }, personId: string): Relation[] {
  return [...(hosts.some((host) => host.id === personId) ? (['booking host'] as const) : []), ...(series.deskLeadId === personId ? (['desk lead'] as const) : [])]
}
