import type { ProviderWatch } from '#sandbox/ports.ts'
import { log } from './log.server.ts'
import { outages } from './outages.server.ts'

/** The gateway's faults in the log: our own each time, an outage of a provider once. */
export function gatewayFaults(): { watch: ProviderWatch; report: (error: unknown) => void } {
  const { works, fails } = outages({ fails: 'a model provider fails', works: 'a model provider answers again' })
  return { watch: { answered: works, failed: fails }, report: (error) => log().error({ err: error }, 'the gateway met a fault') }
}
