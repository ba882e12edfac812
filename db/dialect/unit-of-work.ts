import { AsyncLocalStorage } from 'node:async_hooks'

export type Engine = 'sqlite' | 'postgres'

/** How long one write may hold the database. Long enough for any import batch; short enough that a forgotten await elsewhere cannot stop the house. */
const WRITE_LIMIT_MS = 15_000

/**
 * Keeps the rules of `write` that both engines share: no write inside a write, no use of the handle after its write has ended, no write without end.
 * The mark travels with the asynchronous context, so it also finds a write that a called function begins.
 */
export function unitsOfWork() {
  const current = new AsyncLocalStorage<{ open: boolean }>()
  let running = 0

  return {
    refuseInside(what: string) {
      if (current.getStore()?.open) throw new Error(`${what} inside a write: use the tx that the write was given`)
    },
    /** Runs `work` with a handle that stops working when `work` has settled. */
    async run<Handle extends object, T>(handle: Handle, work: (handle: Handle) => Promise<T>): Promise<T> {
      const scope = { open: true }
      running++
      let timer: NodeJS.Timeout | undefined
      const limit = new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(new Error(`A write took longer than ${WRITE_LIMIT_MS} ms and was rolled back`)), WRITE_LIMIT_MS)
      })
      try {
        return await Promise.race([current.run(scope, () => work(whileOpen(handle, scope))), limit])
      } finally {
        clearTimeout(timer)
        scope.open = false
        if (--running === 0) current.disable() // while it is on, Node follows every promise of the process, which doubles the price of an await
      }
    },
  }
}

const targets = new WeakMap<object, object>()

/** The lasting database behind a handle: what prepared queries are kept under. */
export function behind(handle: object): object {
  return targets.get(handle) ?? handle
}

/** Without this, a handle that leaked out of its write would write into whatever transaction is open then. */
function whileOpen<Handle extends object>(handle: Handle, scope: { open: boolean }): Handle {
  const proxy = new Proxy(handle, {
    get(target, property, receiver) {
      if (!scope.open) throw new Error('This write has ended; its tx can no longer be used')
      return Reflect.get(target, property, receiver)
    },
  })
  targets.set(proxy, handle)
  return proxy
}
