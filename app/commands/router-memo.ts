import type { Plugin } from 'vite'

/**
 * The router flattens and sorts the whole route table, and compiles a pattern for each route it tries, again on every request. Both depend on the
 * table alone, so the server's copy of the router remembers them (decision 0005). The build fails when the router no longer reads as expected,
 * so an upgrade cannot lose this silently.
 */
export function routerMemo(): Plugin {
  return {
    name: 'fieldhouse:router-memo',
    transform(code, id, options) {
      if (!options?.ssr || !/@remix-run[\\/]router[\\/]dist[\\/]router(\.cjs)?\.js$/.test(id)) return undefined
      return { code: remembering(code), map: null }
    },
  }
}

/** Exported for the test that tells when it no longer applies. Throws when a passage is missing. */
export function remembering(code: string): string {
  return replacements.reduce((source, [passage, replacement]) => {
    if (!source.includes(passage)) throw new Error(`router-memo: the router no longer contains «${passage.split('\n')[0]}». Read decision 0005, then mend or remove app/commands/router-memo.ts.`)
    return source.replace(passage, replacement)
  }, code)
}

const replacements: readonly (readonly [string, string])[] = [
  [
    'let branches = flattenRoutes(routes);\n  rankRouteBranches(branches);',
    'let branches = rememberedBranches.get(routes);\n  if (!branches) {\n    branches = flattenRoutes(routes);\n    rankRouteBranches(branches);\n    rememberedBranches.set(routes, branches);\n  }',
  ],
  ['compilePath(pattern.path, pattern.caseSensitive, pattern.end);', 'rememberedPattern(pattern);'],
  [
    'function compilePath(',
    `const rememberedBranches = new WeakMap();
const rememberedPatterns = new Map();
function rememberedPattern({ path, caseSensitive, end }) {
  const key = path + (caseSensitive ? "\\u0000c" : "") + (end ? "\\u0000e" : "");
  let compiled = rememberedPatterns.get(key);
  if (!compiled) {
    compiled = compilePath(path, caseSensitive, end);
    if (rememberedPatterns.size < 2_000) rememberedPatterns.set(key, compiled);
  }
  return compiled;
}
function compilePath(`,
  ],
]
