import type { StatusKind } from '#app/components/status-word.tsx'
import { dayInWords, inWords } from '#app/components/time.tsx'
import type { CredentialStanding } from '#app/platform/standing.ts'

/** A credential's state in words, for its holder and for whoever checks it. */
export function credentialWords({ status, since, reason }: CredentialStanding, validUntil: string | null): { is: StatusKind; words: string; sentence: string } {
  const day = since && inWords(since, 'UTC', 'short-date')
  switch (status) {
    case 'active':
      return validUntil
        ? { is: 'passed', words: `Valid until ${dayInWords(validUntil)}`, sentence: `This credential holds. Its last day is ${dayInWords(validUntil)}.` }
        : { is: 'passed', words: 'Valid', sentence: 'This credential holds, and it does not expire.' }
    case 'expired':
      return { is: 'ended', words: `Expired on ${dayInWords(validUntil ?? '')}`, sentence: `This credential was earned and has run out. Its last day was ${dayInWords(validUntil ?? '')}.` }
    case 'suspended':
      return { is: 'waiting', words: 'Suspended', sentence: `This credential does not count at the moment${day ? `: it has been suspended since ${day}` : ''}, while somebody looks at it.` }
    case 'revoked':
      return { is: 'failed', words: 'Revoked', sentence: `This credential was taken back${day ? ` on ${day}` : ''} and does not count.${reason ? ` Reason: ${reasonWords(reason)}.` : ''}` }
  }
}

/** Reason codes are written with hyphens: "issued-in-error". */
export function reasonWords(code: string): string {
  return code.replaceAll('-', ' ')
}
