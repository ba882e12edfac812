import type { Db } from '#db/dialect'
import { admittedTo, gatesAt, type ScanList, scanShown } from '#db/queries/scanning.ts'
import { type ScanAnswer, scanAnswer } from './scan-answer.ts'

type Wish = { list: ScanList; gate: string | null; last: string | null }

/** What the door shows: its gates, how many are in, and the answer to the scan that led here. */
export async function scanView(db: Db, { list, gate, last }: Wish) {
  const [gates, admitted, shown] = await Promise.all([gatesAt(db.read, list.eventId), admittedTo(db.read, list.id), last ? scanShown(db.read, { id: last, listId: list.id }) : undefined])
  const chosen = gates.find(({ id }) => id === gate) ?? gates[0]
  return { gates, gateId: chosen?.id ?? null, admitted, answer: shown ? scanAnswer({ ...shown, admitted }, list) : null }
}

/** The answer to a scan that has just been kept, from its row: what a repeated request is told too. */
export async function answerTo(db: Db, { list, id }: { list: ScanList; id: string }): Promise<ScanAnswer | null> {
  return (await scanView(db, { list, gate: null, last: id })).answer
}
