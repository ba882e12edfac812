import { z } from 'zod'

import { findDates, sameDate } from '../text/dates.ts'
import { fold, words } from '../text/fold.ts'
import { findNames } from '../text/names.ts'
import { findNumbers, numberWords } from '../text/numbers.ts'
import { listMark } from '../text/sentences.ts'
import { grader } from './grader.ts'

/** Every number, date and name in the answer occurs in the data. What does not is quoted even on a hidden case: it cannot give the data away. */
export const grounded = grader(
  z.strictObject({
    /** Slots that count as data; all of them unless named. */
    in: z.array(z.string()).optional(),
    /** Words that may appear although the data does not have them. */
    allow: z.array(z.string()).optional(),
  }),
  (args, sample) => {
    const data = Object.entries(sample.data).filter(([name]) => !args.in || args.in.includes(name)).map(([, text]) => text).concat(args.allow ?? []).join('\n')
    const answer = sample.answer.split('\n').filter((line) => !/^[\s|:-]+$/.test(line)).map((line) => line.replace(listMark, '').replace(/^(\s*\|)\s*\d{1,2}\s*\|/, '$1')).join('\n')
    if (!answer.trim()) return { score: 0, reason: 'There is no answer to compare with the data.' }
    const strays = [...strayDates(answer, data), ...strayNumbers(answer, data), ...strayNames(answer, `${data}\n${sample.prompt}`)]
    if (strays.length === 0) return { score: 1, reason: 'Every number, date and name in the answer is in the data.' }
    return { score: 0, reason: `Not in the data: ${[...new Set(strays)].slice(0, 4).map((text) => `“${text}”`).join(', ')}.` }
  },
)

function strayDates(answer: string, data: string): string[] {
  const known = findDates(data)
  const have = fold(data)
  return findDates(answer).filter((date) => !known.some((other) => sameDate(date, other)) && !have.includes(fold(date.text))).map((date) => date.text)
}

function strayNumbers(answer: string, data: string): string[] {
  const known = new Set([...findNumbers(data).map((one) => one.value), ...numberWords(data)])
  const have = fold(data)
  return findNumbers(answer).filter((one) => !known.has(one.value) && !known.has(Math.abs(one.value)) && !have.includes(fold(one.text))).map((one) => `${one.text}${one.percent ? ' %' : ''}`)
}

function strayNames(answer: string, known: string): string[] {
  const have = new Set(words(known))
  return findNames(answer).filter((name) => words(name).some((word) => !have.has(word)))
}
