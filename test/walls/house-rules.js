/**
 * Lint rules of this house. Each exists because of a fault that was measured or could not be found by a test.
 * @type {Record<string, import('eslint').Rule.RuleModule>}
 */
export const houseRules = {
  /** A write holds the database's one writing connection: a pause of 2 ms inside stalled another process for 1.2 s. So each await inside must be a call that is given the transaction. */
  'only-the-transaction-in-a-write': {
    meta: { type: 'problem', schema: [], messages: { outside: 'Only the database may be awaited inside a write: pass `{{tx}}` as the first argument, or move this before or after the write.' } },
    create(context) {
      return {
        "CallExpression[callee.property.name='write'] > :matches(ArrowFunctionExpression, FunctionExpression)[async=true]"(/** @type {any} */ node) {
          const parameter = node.params[0]
          const tx = parameter?.type === 'Identifier' ? parameter.name : undefined
          if (!tx) return
          for (const awaited of awaitsIn(node.body)) {
            if (!mentions(awaited.argument, tx)) context.report({ node: awaited, messageId: 'outside', data: { tx } })
          }
        },
      }
    },
  },

  /** Rules and queries take `at: Date`, so tests can choose the day and a request has one "now". Routes, servers and command lines own the clock. */
  'no-clock-below-the-route': {
    meta: { type: 'problem', schema: [], messages: { clock: 'Take `at: Date` as an argument: only routes, the server and command lines read the clock.' } },
    create(context) {
      const file = context.filename
      if (/app\/(routes|platform|auth\/person|server|root)/.test(file)) return {}
      return {
        "NewExpression[callee.name='Date'][arguments.length=0]": (/** @type {any} */ node) => context.report({ node, messageId: 'clock' }),
        "CallExpression[callee.object.name='Date'][callee.property.name='now']": (/** @type {any} */ node) => context.report({ node, messageId: 'clock' }),
      }
    },
  },
}

/** @param {any} node @returns {any[]} awaits of this function, not of functions inside it */
function awaitsIn(node) {
  if (!node || typeof node.type !== 'string') return []
  const here = node.type === 'AwaitExpression' ? [node] : []
  return [...here, ...children(node).filter((child) => !/Function/.test(child.type)).flatMap(awaitsIn)]
}

/** @param {any} node @param {string} name @returns {boolean} */
function mentions(node, name) {
  return (node.type === 'Identifier' && node.name === name) || children(node).some((child) => mentions(child, name))
}

/** @param {any} node @returns {any[]} */
function children(node) {
  return Object.entries(node).filter(([key]) => key !== 'parent').flatMap(([, value]) => (Array.isArray(value) ? value : [value])).filter((value) => value && typeof value.type === 'string')
}
