import type { ProviderWatch } from '#sandbox/ports.ts'
import { log } from './log.server.ts'

/** The gateway's faults in the log: our own each time; a provider's each kind once until it answers again, however many runs meet it meanwhile. */
export function gatewayFaults(): { watch: ProviderWatch; report: (error: unknown) => void } {
  const known = new Map<string, Set<string>>()
  return {
    report: (error) => log().error({ err: error }, 'the gateway met a fault'),
    watch: {
      answered(provider) {
        if (known.delete(provider)) log().info({ provider }, 'a model provider answers again')
      },
      failed(provider, fault) {
        const faults = known.get(provider) ?? new Set()
        if (faults.has(fault)) return
        known.set(provider, faults.add(fault))
        log().error({ provider, fault }, 'a model provider fails')
      },
    },
  }
}
