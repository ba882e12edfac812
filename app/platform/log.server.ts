import { pino, type DestinationStream, type Logger } from 'pino'

let current: Logger = pino({ level: 'silent' })

/** One JSON line per event. No prompt, answer or address is ever logged: ids and counts only. */
export function log(): Logger {
  return current
}

export function startLog(level: string, out?: DestinationStream): void {
  const options = { level, base: null, timestamp: pino.stdTimeFunctions.isoTime, serializers: { err: faultOf } }
  current = out ? pino(options, out) : pino(options)
}

type Fault = { type: string; message: string; code?: string; frames: string[]; cause?: Fault }

/**
 * What is kept of an error: where it broke and what it is called. A failed query carries the values that it was sent with, which are people's words
 * and addresses; PostgreSQL repeats them in its details. Neither is kept.
 */
function faultOf(error: unknown): Fault | { type: string } {
  if (!(error instanceof Error)) return { type: error instanceof Response ? `Response ${error.status}` : typeof error }
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {}
  const cause = error.cause instanceof Error ? { cause: faultOf(error.cause) as Fault } : {}
  return { type: error.constructor.name, message: withoutValues(error.message), ...code, frames: framesOf(error), ...cause }
}

function withoutValues(message: string): string {
  return message.split('\nparams:', 1)[0] ?? ''
}

/** The lines after the message, which the stack repeats and which may look like a frame. */
function framesOf({ stack = '', message }: Error): string[] {
  const head = stack.indexOf(message)
  const frames = head < 0 ? stack : stack.slice(head + message.length)
  return frames.split('\n').map((line) => line.trim()).filter((line) => /^at .*:\d+:\d+\)?$/.test(line)).slice(0, 12)
}
