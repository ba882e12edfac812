import { fork } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { readdir } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Fault } from './fault.ts'

/**
 * Checks every .mdx of any folder, one file at a time in helper processes that are ended when a file takes too long or too much memory. What other people
 * wrote may be huge, hostile or no MDX at all: each file gets its line, and the run always comes to its end.
 */
export async function checkFolder(folder: string, limits = { milliseconds: 5_000, processes: Math.min(2, availableParallelism()) }): Promise<{ faults: Fault[]; filesRead: number }> {
  const files = await mdxUnder(folder)
  const faults: Fault[] = []
  let next = 0
  const helper = async () => {
    let reader = startReader()
    for (let file = files[next++]; file !== undefined; file = files[next++]) {
      const answer = await ask(reader, file, limits.milliseconds)
      if (answer.faults) for (const fault of answer.faults) faults.push(fault)
      else {
        faults.push({ file, line: 1, column: 1, level: 'error', code: 'too-big', message: answer.trouble, mend: 'make the file smaller, or less deeply nested' })
        reader.kill('SIGKILL')
        reader = startReader()
      }
    }
    reader.kill('SIGKILL')
  }
  await Promise.all(Array.from({ length: Math.max(1, Math.min(limits.processes, files.length)) }, helper))
  return { faults, filesRead: files.length }
}

type Answer = { faults: Fault[] } | { faults: null; trouble: string }

function startReader(): ChildProcess {
  return fork(fileURLToPath(new URL('./check-folder.child.ts', import.meta.url)), { execArgv: ['--import', 'tsx', '--max-old-space-size=256'], stdio: ['ignore', 'ignore', 'ignore', 'ipc'] })
}

function ask(reader: ChildProcess, file: string, milliseconds: number): Promise<Answer> {
  return new Promise((resolve) => {
    const done = (answer: Answer) => {
      clearTimeout(timer)
      reader.removeAllListeners()
      // A reader that fails while it is being ended has nobody left to tell.
      reader.on('error', () => undefined)
      resolve(answer)
    }
    let timer = setTimeout(() => done({ faults: null, trouble: 'The process that reads files did not start' }), 30_000)
    reader.on('message', (message: unknown) => {
      if (Array.isArray(message)) return done({ faults: message as Fault[] })
      clearTimeout(timer)
      timer = setTimeout(() => done({ faults: null, trouble: `Reading this file took more than ${milliseconds / 1000} seconds` }), milliseconds)
    })
    reader.on('error', (fault) => done({ faults: null, trouble: `Reading this file failed: ${fault.message}` }))
    reader.on('exit', () => done({ faults: null, trouble: 'Reading this file took more memory than a lesson may' }))
    reader.send(file)
  })
}

async function mdxUnder(folder: string): Promise<string[]> {
  const found: string[] = []
  const folders = [folder]
  for (let here = folders.pop(); here !== undefined; here = folders.pop()) {
    for (const entry of await readdir(here, { withFileTypes: true }).catch(() => [])) {
      const path = join(here, entry.name)
      if (entry.isDirectory() && entry.name !== 'node_modules' && entry.name !== '.git') folders.push(path)
      else if (entry.isFile() && entry.name.toLowerCase().endsWith('.mdx')) found.push(path)
    }
  }
  return found.sort()
}
