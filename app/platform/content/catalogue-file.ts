import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { CatalogueFile } from './compiled.ts'

export async function readCatalogueFile(path: string): Promise<CatalogueFile | null> {
  const text = await readFile(path, 'utf8').catch(() => null)
  return text === null ? null : (JSON.parse(text) as CatalogueFile)
}

export async function writeCatalogueFile(path: string, catalogue: CatalogueFile): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(`${path}.next`, JSON.stringify(catalogue))
  await rename(`${path}.next`, path)
}
