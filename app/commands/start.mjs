import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

import { build, checkNode, engine, fail, installDependencies, readEnvFile, root, step } from './prepare.mjs'

/** `npm start`: from a fresh clone to a running house, one line a step. A second start only checks and serves. */
checkNode()
process.chdir(root)
readEnvFile()
console.log('\nFieldhouse\n')
installDependencies()
build()

const nodeEnv = process.env['NODE_ENV']
process.env['NODE_ENV'] = 'production' // React renders a third slower in development mode
try {
  const { serve } = await import(pathToFileURL(join(root, 'build', engine(), 'server', 'index.js')).href)
  const { address, house } = await serve({
    nodeEnv,
    clientDirectory: join(root, 'build', engine(), 'client'),
    monacoDirectory: join(root, '.cache', 'monaco'),
    cataloguePath: join(root, 'build', engine(), 'catalogue.json'),
    step,
  })
  step(`Serving at ${address}`)
  if (house.env.demo) printSignInLinks(address, house.signInLinks, isOpen(house.env.HOST))
  else if (house.firstAdministratorLink) console.log(`\n  First administrator, once, within an hour:\n    ${address}${house.firstAdministratorLink}\n`)
} catch (error) {
  fail(error instanceof Error && isFault(error) ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error))
}

/** @param {string} address @param {{ name: string, is: string, path: string }[]} links @param {boolean} open */
function printSignInLinks(address, links, open) {
  if (open) console.log('\n  ! HOST lets other machines in. In demo mode anybody there can sign in as anyone, the administrator too.')
  console.log('\n  Demo mode: anyone with these links can sign in. Open one:\n')
  const width = Math.max(...links.map(({ name, is }) => name.length + is.length + 2))
  for (const { name, is, path } of links) console.log(`    ${`${name}, ${is}`.padEnd(width)}  ${address}${path}`)
  console.log('\n  Stop with Ctrl+C.\n')
}

/** @param {string} host */
function isOpen(host) {
  return !/^(localhost|127\.|::1|\[::1\])/.test(host)
}

/** Faults that a person can mend are told in a sentence; everything else shows where it broke. @param {Error} error */
function isFault(error) {
  return ['EnvironmentError', 'DatabaseFault'].includes(error.constructor.name) || error.message.startsWith('Port ')
}
