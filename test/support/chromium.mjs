import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { chromium } from 'playwright'

import { fail } from '../../app/commands/prepare.mjs'

/** The path of a Chromium that runs: CHROMIUM_PATH, Debian's, Playwright's own; else one is installed (Playwright's download, then apt as root). */
export function findChromium() {
  const found = candidates().find(isExecutable)
  if (found) return found
  console.log('  … installing Chromium (once)')
  spawnSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'ignore', timeout: 180_000 })
  if (!candidates().some(isExecutable) && process.getuid?.() === 0) {
    spawnSync('apt-get update -q && apt-get install -y -q --no-install-recommends chromium fonts-liberation', { shell: true, stdio: 'ignore', timeout: 600_000 })
  }
  return candidates().find(isExecutable) ?? fail('No Chromium was found and none could be installed. Install one and name it: CHROMIUM_PATH=/path/to/chromium npm test')
}

function candidates() {
  return [process.env['CHROMIUM_PATH'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', chromium.executablePath()].filter((path) => path !== undefined)
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
