import { registerForEvent } from '#app/features/events/register-for-event.server.ts'
import { connect } from '#db/dialect'

/** One of several processes that register people in one file, one after another: `registering.ts <file> <event> <at>`, the people as JSON on the standard input. Prints what became of them. */
const [url = '', eventId = '', at = ''] = process.argv.slice(2)
const chunks: Buffer[] = []
for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
const people = JSON.parse(Buffer.concat(chunks).toString()) as string[]

const db = await connect({ url })
const tally: Record<string, number> = {}
for (const personId of people) {
  const { kind } = await registerForEvent(db, { eventId, personId, mode: 'in_person' }, new Date(at))
  tally[kind] = (tally[kind] ?? 0) + 1
}
await db.close()
console.log(JSON.stringify(tally))
