import type { Plugin } from 'vite'

/**
 * The framework gives each loader two fresh copies of the request, to take its own search parameters out of the address. A copy with a signal costs
 * 20 µs and listeners that live until the request is collected, so an address without those parameters is passed on as it is (decision 0005).
 */
export function sameRequest(): Plugin {
  return {
    name: 'fieldhouse:same-request',
    transform(code, id, options) {
      if (!options?.ssr || !/@remix-run[\\/]server-runtime[\\/]dist[\\/]esm[\\/]data\.js$/.test(id)) return undefined
      return { code: passingOn(code), map: null }
    },
  }
}

/** Exported for the test that tells when it no longer applies. Throws when the passage is missing. */
export function passingOn(code: string): string {
  const copied = 'singleFetch ? stripRoutesParam(stripIndexParam(request))'
  if (code.split(copied).length !== 3) throw new Error(`same-request: the framework no longer contains «${copied}» twice. Read decision 0005, then mend or remove app/commands/same-request.ts.`)
  return `${code.replaceAll(copied, `singleFetch && !ownParameter.test(request.url) ? request : ${copied}`)}\nconst ownParameter = /[?&](index|_routes)(=|&|$)/;\n`
}
