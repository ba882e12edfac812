import type { Role } from '#app/auth/roles.ts'
import { durationWords } from '#app/components/plain-words.ts'
import { paths } from '#app/platform/paths.ts'
import { shortTitle } from './course-words.ts'
import type { CourseCard } from './course-card.ts'

export type Choice = { title: string; words: string; href: string }

/** Where a new person can begin: the first course, something of their own role, and everything else. */
export function firstChoices(roles: readonly Role[], first: CourseCard | undefined): Choice[] {
  const course: Choice[] = first ? [{ title: `Start ${shortTitle(first.title)}`, words: `${first.promise} ${durationWords(first.minutes)}${first.credential ? `, and you hold the ${first.credential}` : ''}.`, href: first.href }] : []
  const own = roles.map((role) => byRole(role, first)).find((choice) => choice !== null) ?? account
  return [...course, own, { title: 'See everything there is to learn', words: 'Every course with its lessons, for whom it is and how long it takes.', href: paths.learn() }]
}

const account: Choice = { title: 'Set the house up for yourself', words: 'Light or dark, single-key shortcuts, your password, and the devices you are signed in on.', href: paths.account() }

function byRole(role: Role, first: CourseCard | undefined): Choice | null {
  const words = first && wordsByRole[role]
  return words ? { ...words, href: `${first.href}#lessons` } : null
}

const help = { title: 'See where people will ask for help', words: 'The labs are where questions come up. Look at what each lesson asks people to do.' }
const told = { title: 'See what people are told', words: 'What the lessons say about data classes, the gateway and everybody’s duties.' }

/** Roles without an entry set the house up for themselves instead. */
const wordsByRole: Partial<Record<Role, Omit<Choice, 'href'>>> = {
  manager: { title: 'See what your team will learn', words: 'Read the lessons and what each asks for, before you ask anybody to take them.' },
  author: { title: 'Read a course as its author', words: 'Start one: its locks do not hold you, and a visit past a lock leaves no trace on your record.' },
  host: help,
  mentor: help,
  reviewer: told,
  auditor: told,
}
