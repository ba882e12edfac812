import { afterEach, beforeEach, vi } from 'vitest'

/** A test that prints an error has found one: React's warnings and unhandled rejections fail the test that caused them. */
const seen: unknown[][] = []

beforeEach(() => {
  seen.length = 0
  vi.spyOn(console, 'error').mockImplementation((...args: unknown[]) => void seen.push(args))
})

afterEach(() => {
  vi.restoreAllMocks()
  if (seen.length > 0) throw new Error(`console.error was called: ${seen.map((args) => args.map(String).join(' ')).join('\n')}`)
})
