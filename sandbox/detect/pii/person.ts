import type { Span } from '../../ports.ts'
import type { Recogniser } from '../recogniser.ts'
import * as says from './person/circumstances.ts'
import { isGivenName } from './person/given-names.ts'
import { isListed, isOrdinary } from './person/ordinary.ts'
import { type Run, runsOf } from './person/runs.ts'
import { namesInSmallLetters } from './person/small-letters.ts'

/**
 * Names of people, by what stands around them: titles, greetings, introductions, form fields, signatures, what people do and have. A name alone proves
 * little ("Washington", "May"), so words that look like a name need a reason, and a stronger one in a story or in a question about the world. Names are
 * then found again wherever the text repeats them.
 */
export const person: Recogniser = { hint: /\p{Lu}|\bname\b|\bcalls? me\b/u, find: findPeople }

function* findPeople(text: string): Iterable<Span> {
  const runs = [...runsOf(text)]
  const needed = neededIn(text)
  const people = new Set(runs.filter((run) => reasonFor(text, run) >= needed))
  const parts = new Set([...people].flatMap((run) => run.words.filter((word) => word.length > 2 && !isOrdinary(word))))
  for (const run of runs) if (!run.ofThings && run.words.every((word) => parts.has(word))) people.add(run)
  for (const neighbours of [runs, runs.toReversed()]) for (const [index, run] of neighbours.entries()) if (isListedBeside(text, run, neighbours[index - 1], people)) people.add(run)
  if (needed === 1) for (const run of speakersIn(text, runs)) people.add(run)
  for (const { start, end } of people) yield { start, end, kind: 'PERSON' }
  yield* namesInSmallLetters(text, needed)
}

/** 3: only the plainest reasons count, in what is made up; 2: about the world; 1: anywhere else, and wherever addresses or long numbers are. */
function neededIn(text: string): number {
  if (/\d{6}|@/.test(text)) return 1
  if (says.story.test(text)) return 3
  return says.worldly.test(text) && !says.ownBusiness.test(text) ? 2 : 1
}

/** How good the reason is to take these words for a person: 0 (none) to 3. */
function reasonFor(text: string, run: Run): number {
  const { start, end, words, lead, ofThings } = run
  const before = text.slice(Math.max(0, start - 60), start)
  const after = text.slice(end, end + 110)
  const opens = says.sentenceStart.test(before)
  const known = words.some(isGivenName)
  const full = isFullName(words, known)

  if (says.introduced.test(before)) return 3
  if (says.title.test(before) || says.titleWord.test(lead) || says.named.test(before)) return 2
  if (ofThings) return 0
  if (says.field.test(before) || says.signOff.test(before)) return known || full ? 3 : 2
  if ((says.greeting.test(before) || says.greetingWord.test(lead)) && says.afterGreeting.test(after)) return 2
  if (says.selfIntroduced.test(before) && says.afterSelf.test(after) && (known || full)) return 2
  if (says.kin.test(before)) return full ? 3 : 2
  if (full && (says.role.test(before) || says.role.test(`${lead} `) || standsAlone(text, start, end) || (known && text.trim().length <= end - start + 2))) return 2
  if (((known || full) && says.belongs.test(after)) || (says.belongsToOne.test(after) && !words.some(isOrdinary))) return 1
  if (full && (known || isInitialed(words) || says.credited.test(before) || says.does.test(after) || says.looseField.test(before) || (says.toward.test(before) && !says.placeBefore.test(before)))) return 1
  if (says.credited.test(before) || says.listed.test(before)) return 1
  if (known && (says.looseField.test(before) || says.does.test(after) || (opens && says.afterDialogue.test(after)) || (says.toward.test(before) && !says.placeBefore.test(before)))) return 1
  if (opens && (says.calledUpon.test(after) || says.livesAndSpeaks.test(after) || (says.does.test(after) && says.pronoun.test(after)))) return 1
  const other = opens ? says.bothAre.exec(after)?.[1] : undefined
  return other !== undefined && !isOrdinary(other) && words.length === 1 && !/s$/.test(other) ? 1 : 0
}

/** Two to four words, none of them an everyday one. Behind a known given name, the endings of the family name prove nothing. */
function isFullName(words: readonly string[], known: boolean): boolean {
  const spelled = words.filter((word) => word.length > 1)
  return spelled.length >= 2 && words.length <= 5 && !spelled.some(known ? isListed : isOrdinary)
}

/** "Hanne I. Kreutzmann": an initial between two names. */
function isInitialed(words: readonly string[]): boolean {
  return words.length >= 3 && words.slice(1, -1).some((word) => word.length === 1)
}

/** A line of its own, as at the head of an address or under a letter; or the whole text. */
function standsAlone(text: string, start: number, end: number): boolean {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  const lineEnd = text.indexOf('\n', end)
  if (/[^\s>*?•-]/.test(text.slice(lineStart, start)) || /[^\s.,]/.test(text.slice(end, lineEnd < 0 ? undefined : lineEnd))) return false
  const next = lineEnd < 0 ? '' : text.slice(lineEnd, lineEnd + 160)
  return /\d|@/.test(next)
}

/** Who speaks in a conversation of lines "Ubul: …": all of them, when one of at least two is a known name. */
function speakersIn(text: string, runs: readonly Run[]): Run[] {
  const speakers = runs.filter((run) => run.words.length === 1 && !run.ofThings && text.charAt(run.end) === ':' && says.lineStart.test(text.slice(Math.max(0, run.start - 6), run.start)))
  return speakers.length > 1 && speakers.some((run) => run.words.some(isGivenName)) ? speakers : []
}

/** "Wei and Marrero", "Gaetane, Hannah and Derek": one person in a list of names makes the next one a person too. */
function isListedBeside(text: string, { start, end, ofThings }: Run, neighbour: Run | undefined, people: ReadonlySet<Run>): boolean {
  if (!neighbour || ofThings || !people.has(neighbour)) return false
  const between = neighbour.end <= start ? text.slice(neighbour.end, start) : text.slice(end, neighbour.start)
  if (/^,? (?:and|or|&) $/.test(between)) return true
  return between === ', ' && /^[^.;:!?\n]{0,120}?,? (?:and|or|&) \p{Lu}/u.test(text.slice(Math.max(end, neighbour.end)))
}
