import { Agent, get } from 'node:http'
import { once } from 'node:events'

import { startHouse } from '#test/support/running-house.ts'
import type { Finding } from './finding.ts'

const CLIENTS = 16

/** R5: a stop under load ends within ten seconds, and no request that was taken is broken off. */
export async function stop(times = 3): Promise<Finding[]> {
  const ends: number[] = []
  const answers = { whole: 0, broken: 0 }
  for (let n = 0; n < times; n++) ends.push(await stopOnce(answers))
  return [
    { promise: 'a stop ends within ten seconds', held: ends.every((ms) => ms < 10_000), seen: `${ends.map((ms) => `${ms} ms`).join(', ')} under load` },
    { promise: 'what was taken is answered', held: answers.broken === 0, seen: `${answers.whole} answered, ${answers.broken} broken off` },
  ]
}

async function stopOnce(answers: { whole: number; broken: number }): Promise<number> {
  const house = await startHouse()
  const agent = new Agent({ keepAlive: true, maxSockets: CLIENTS })
  const clients = Array.from({ length: CLIENTS }, async () => {
    for (;;) {
      const outcome = await page(`${house.address}/learn`, agent)
      if (outcome === 'refused') return
      answers[outcome] += 1
    }
  })
  const before = answers.whole
  while (answers.whole < before + 100) await new Promise(setImmediate) // in the thick of it
  const gone = once(house.process, 'exit')
  const began = performance.now()
  await house.stop()
  await gone
  await Promise.all(clients)
  agent.destroy()
  return Math.round(performance.now() - began)
}

/** A connection that was never made is no broken promise: the next process takes it. */
function page(address: string, agent: Agent): Promise<'whole' | 'broken' | 'refused'> {
  return new Promise((resolve) => {
    const asked = get(address, { agent }, (res) => void res.resume().once('end', () => resolve(res.statusCode === 200 ? 'whole' : 'broken')).once('error', () => resolve('broken')))
    asked.once('error', (error: NodeJS.ErrnoException) => resolve(error.code === 'ECONNREFUSED' || !asked.reusedSocket ? 'refused' : 'broken'))
  })
}
