import { spawn, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'

/** The server has a core to itself, and whoever asks has another, so neither slows the other down. Only where the machine has two and `taskset`. */
const pinner = 'taskset'
const canPin = spawnSync(pinner, ['-c', '0,1', 'true']).status === 0

export type Measured = { address: string; pid: number | undefined; startedInMs: number; cpuMs(): number | null; memoryMiB(): number | null; peakMiB(): number | null; stop(): Promise<void> }

/** Starts a program that prints its address when it is ready, alone on the first core. */
export async function start(script: URL, args: readonly string[], env: Record<string, string> = {}): Promise<Measured> {
  const command = [process.execPath, script.pathname, ...args]
  const [program = '', ...rest] = canPin ? [pinner, '-c', '0', ...command] : command
  const began = performance.now()
  const child = spawn(program, rest, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const address = await Promise.race([firstLine(child.stdout), ended.then(() => Promise.reject(new Error(`${script.pathname} ended before it was ready`)))])
  const startedInMs = performance.now() - began
  return {
    address: address.replace('localhost', '127.0.0.1'),
    startedInMs,
    pid: child.pid,
    cpuMs: () => cpuMs(child.pid),
    memoryMiB: () => status(child.pid, 'VmRSS'),
    peakMiB: () => status(child.pid, 'VmHWM'),
    async stop() {
      child.kill('SIGTERM')
      await ended
    },
  }
}

/** Takes this process off the server's core. Returns how the two are placed, in words. */
export function pinClient(): string {
  if (!canPin) return 'not pinned: taskset is missing or there is one core, so server and client share it'
  spawnSync(pinner, ['-a', '-c', '-p', '1', String(process.pid)])
  return 'server alone on core 0, client on core 1'
}

async function firstLine(stream: NodeJS.ReadableStream): Promise<string> {
  const lines = createInterface({ input: stream })
  return new Promise((resolve) => lines.once('line', resolve))
}

/** Time on the processor, which other programs on the machine do not change much. Linux counts it in hundredths of a second. */
function cpuMs(pid: number | undefined): number | null {
  const [user, system] = (read(`/proc/${pid}/stat`) ?? '').split(') ')[1]?.split(' ').slice(11, 13) ?? []
  return user === undefined ? null : (Number(user) + Number(system)) * 10
}

function status(pid: number | undefined, name: string): number | null {
  const line = read(`/proc/${pid}/status`)?.split('\n').find((one) => one.startsWith(name))
  return line ? Math.round(Number(line.replace(/\D/g, '')) / 1024) : null
}

function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}
