import { mkdir, readFile, readdir, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { contractVersion } from '#content/schema.ts'
import { sha256 } from './read-content.ts'

/** Remembers what was compiled, by the hash of everything that was read for it. Never by a file's time: a checkout changes times, and an edit within the same second does not. */
export type CompileCache = { get<T>(key: string): Promise<T | null>; put(key: string, value: unknown): Promise<void> }

export function compileCache(folder: string): CompileCache {
  return {
    async get<T>(key: string) {
      const text = await readFile(join(folder, `${key}.json`), 'utf8').catch(() => null)
      return text === null ? null : (JSON.parse(text) as T)
    },
    async put(key, value) {
      await mkdir(folder, { recursive: true })
      const path = join(folder, `${key}.json`)
      await writeFile(`${path}.${process.pid}`, JSON.stringify(value))
      await rename(`${path}.${process.pid}`, path)
    },
  }
}

/** Changes when the compiler, a static component or the contract changes, so that no page is served from an older way of compiling. */
export function pipelineVersion(): Promise<string> {
  version ??= hashOfSources()
  return version
}

let version: Promise<string> | undefined

async function hashOfSources(): Promise<string> {
  const here = dirname(fileURLToPath(import.meta.url))
  const folders = [here, join(here, '../../features/lessons/static')]
  const texts: string[] = []
  for (const folder of folders) {
    for (const name of (await readdir(folder)).filter((file) => /\.tsx?$/.test(file) && !file.includes('.test.')).sort()) texts.push(name, await readFile(join(folder, name), 'utf8'))
  }
  return sha256(String(contractVersion), ...texts)
}
