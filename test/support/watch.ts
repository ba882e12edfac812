import type { BrowserContext } from 'playwright/test'

import type { RunningHouse } from './running-house.ts'

/** Collects what must not happen in any page. What a test provokes on purpose it names first, with `expect`. */
export class Watch {
  #faults: string[] = []
  #expected: RegExp[] = []
  #houses = new Set<RunningHouse>()

  house(house: RunningHouse): void {
    if (this.#houses.has(house)) return
    house.takeErrors()
    this.#houses.add(house)
  }

  async context(context: BrowserContext, address: string): Promise<void> {
    context.on('console', (message) => message.type() === 'error' && this.#faults.push(`console.error: ${message.text()} (${message.location().url})`))
    context.on('weberror', (error) => this.#faults.push(`uncaught: ${error.error().stack ?? error.error().message}`))
    context.on('request', (request) => {
      if (!request.url().startsWith(`${address}/`) && !/^(data|blob):/.test(request.url())) this.#faults.push(`a request to another host: ${request.url()}`)
    })
    // The browser's own message does not always say which page and which directive.
    await context.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile, lineNumber }) => {
        console.error(`security policy: ${violatedDirective} stopped ${blockedURI} at ${sourceFile}:${lineNumber}`)
      })
    })
  }

  /** What a test does on purpose, such as asking for a page that is not there. */
  expect(...patterns: RegExp[]): void {
    this.#expected.push(...patterns)
  }

  faults(): string[] {
    const all = [...this.#faults, ...[...this.#houses].flatMap((house) => house.takeErrors().map((line) => `server: ${line}`))]
    return all.filter((fault) => !this.#expected.some((pattern) => pattern.test(fault)))
  }
}
