import { watch } from 'node:fs'
import { join } from 'node:path'
import { setCatalogue } from '../catalogue.server.ts'
import { buildCatalogue } from './build-catalogue.ts'
import { writeCatalogueFile } from './catalogue-file.ts'
import { compileCache } from './compile-cache.ts'
import { formatFault } from './fault.ts'

/** For development: compiles the content folder now and after every change (what did not change comes from the cache), and shows a broken lesson's faults in its place. */
export async function watchContent(root: string, { path, today, changed, say }: { /** Where the server looks for the catalogue when it starts. */ path: string; today: () => string; changed: () => void; say: (line: string) => void }): Promise<{ close(): void }> {
  const cache = compileCache(join('.cache', 'content', 'pages'))
  const compile = async () => {
    const file = await buildCatalogue(root, { cache, today: today(), inPlace: true })
    for (const fault of file.faults) if (fault.level === 'error') say(formatFault(fault))
    setCatalogue(file)
    await writeCatalogueFile(path, file)
  }
  await compile()
  let timer: NodeJS.Timeout | undefined
  let running = Promise.resolve()
  const watcher = watch(root, { recursive: true }, () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      running = running.then(compile).then(changed, (fault: unknown) => say(`Content could not be compiled: ${String(fault)}`))
    }, 60)
  })
  return {
    close() {
      clearTimeout(timer)
      watcher.close()
    },
  }
}
