import { pino, type Logger } from 'pino'

let current: Logger = pino({ level: 'silent' })

/** One JSON line per event. No prompt, answer or address is ever logged: ids and counts only. */
export function log(): Logger {
  return current
}

export function startLog(level: string): void {
  current = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime })
}
