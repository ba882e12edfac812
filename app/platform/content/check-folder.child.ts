import { readFile, stat } from 'node:fs/promises'
import { checkLesson, largestFile } from './check-lesson.ts'
import { inOrder } from './fault.ts'
import type { Fault } from './fault.ts'

/** Answers each file name with its faults. Runs in a process of its own, so that it can be ended. */
process.on('message', (file: string) => {
  process.send?.('reading')
  void check(file).then((faults) => process.send?.(faults))
})
process.on('disconnect', () => process.exit())

const mostFaults = 300

async function check(file: string): Promise<Fault[]> {
  try {
    const { size } = await stat(file)
    if (size > largestFile * 4) return [trouble(file, 'too-big', `The file has ${size} bytes`, `split it; a lesson has at most ${largestFile} characters`)]
    const faults = inOrder(checkLesson(file, await readFile(file, 'utf8')).faults)
    if (faults.length <= mostFaults) return faults
    const last = faults[mostFaults - 1]
    return [...faults.slice(0, mostFaults - 1), { ...trouble(file, 'too-big', `${faults.length - mostFaults + 1} more faults in this file are not shown`, 'mend the first ones and check again'), line: last?.line ?? 1, column: last?.column ?? 1 }]
  } catch (thrown) {
    return [trouble(file, 'syntax', `The file cannot be read: ${thrown instanceof Error ? thrown.message : String(thrown)}`, 'check that it is a text file that may be opened')]
  }
}

function trouble(file: string, code: 'too-big' | 'syntax', message: string, mend: string): Fault {
  return { file, line: 1, column: 1, level: 'error', code, message, mend }
}
