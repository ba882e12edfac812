/** A slot as an address: what kind of booking, with whom, and when. No host stands for anybody who is free, or for all together. */
export type SlotName = { typeId: string; hostId: string | null; startsAt: Date }

const ANY = 'any'

export function slotId({ typeId, hostId, startsAt }: SlotName): string {
  return `${typeId}.${hostId ?? ANY}.${startsAt.toISOString().slice(0, 16)}Z`
}

/** Undefined when it names no slot. */
export function slotFromId(text: string): SlotName | undefined {
  const [, typeId, host, start] = /^([\w-]{1,64})\.([\w-]{1,64})\.(\d{4}-\d\d-\d\dT\d\d:\d\dZ)$/.exec(text) ?? []
  const startsAt = new Date(start ?? '')
  if (!typeId || !host || Number.isNaN(startsAt.getTime())) return undefined
  return { typeId, hostId: host === ANY ? null : host, startsAt }
}
