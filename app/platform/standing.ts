import { credentialStanding, type CredentialFacts, type CredentialStanding } from './standing/credential.ts'
import { enrolmentStanding, type EnrolmentFacts, type EnrolmentStanding } from './standing/enrolment.ts'
import { labAttemptStanding, type LabAttemptFacts, type LabAttemptStanding } from './standing/lab-attempt.ts'
import { quizAttemptStanding, type QuizAttemptFacts, type QuizAttemptStanding } from './standing/quiz-attempt.ts'

export type { CredentialFacts, CredentialStanding } from './standing/credential.ts'
export type { EnrolmentFacts, EnrolmentStanding } from './standing/enrolment.ts'
export type { LabAttemptFacts, LabAttemptStanding } from './standing/lab-attempt.ts'
export type { LessonFacts, LessonRule } from './standing/lesson-facts.ts'
export type { Lock, PrerequisiteFacts } from './standing/lock.ts'
export type { QuizAttemptFacts, QuizAttemptStanding } from './standing/quiz-attempt.ts'

/**
 * Every status in the house: a function of rows and a moment. No database, no clock, nothing stored.
 * Each noun is one file in `standing/`; its first rule that holds wins, in the order of the table in learning.md §2.
 */
export function standing(facts: EnrolmentFacts, at: Date): EnrolmentStanding
export function standing(facts: QuizAttemptFacts, at: Date): QuizAttemptStanding
export function standing(facts: LabAttemptFacts, at: Date): LabAttemptStanding
export function standing(facts: CredentialFacts, at: Date): CredentialStanding
export function standing(facts: EnrolmentFacts | QuizAttemptFacts | LabAttemptFacts | CredentialFacts, at: Date) {
  switch (facts.of) {
    case 'enrolment':
      return enrolmentStanding(facts, at)
    case 'quiz-attempt':
      return quizAttemptStanding(facts, at)
    case 'lab-attempt':
      return labAttemptStanding(facts, at)
    case 'credential':
      return credentialStanding(facts, at)
  }
}
