import type { Part, Work } from '../work.ts'

/** Combines fixed patterns with the subject, the audience and the constraint that the prompt states. A prompt without a subject gets general advice. */
export function ideas({ brief, blocks }: Work): Part {
  const given = blocks.map((block) => block.text).join('. ').slice(0, 2000)
  const audience = /\bfor (?:our |the |new |an? )?((?:[a-z-]+ ){0,2}(?:customers?|staff|colleagues|agents?|students|teams?|members|people|managers|readers|clients))\b/i.exec(brief.text)?.[1]
  const steps = /\b(?:checks?|steps?|verify|order|procedure|troubleshoot\w*|diagnos\w*)\b/i.test(brief.text)
  const bank = steps ? stepBank(`${given} ${brief.text}`) : ideaBank(subjectOf(given ? `${given}. ${brief.text}` : brief.text), audience)
  const count = brief.format.items ?? (brief.format.shape === 'plain' ? 3 : 7)
  const items = Array.from({ length: Math.min(count, 60) }, (_, at) => {
    const pattern = bank[at % bank.length] ?? ''
    return at < bank.length ? pattern : `${pattern.replace(/\.$/, '')}, looked at again from another side (${Math.floor(at / bank.length) + 1}).`
  })
  return { kind: 'items', items }
}

/** The things the prompt talks about, each with the checks that belong to it. */
function stepBank(subject: string): string[] {
  const special = checksFor.filter(([pattern]) => pattern.test(subject)).flatMap(([, checks]) => checks)
  return [...new Set([...special, ...generalChecks])]
}

const checksFor: [RegExp, string[]][] = [
  [/\baddress\b/i, ['Compare the address on the account with the address given to the card scheme.', 'See when the address change took effect and whether it reached every system.']],
  [/\b(?:card|payment|declin\w*|transaction)\b/i, ['Read the decline reason for each failed payment.', 'Check that the card is active and not expired or blocked.', 'Check the limit and the available balance at the time.']],
  [/\b(?:log ?in|password|sign[- ]?in|app|online)\b/i, ['Check whether the account is locked after failed sign-ins.', 'Check the device and the version of the app.']],
  [/\b(?:transfer|standing order|direct debit)\b/i, ['Check the state of the transfer in the payment queue.', 'Compare the receiving account with the one that was intended.']],
  [/\b(?:fee|charge[ds]?|refund\w*|statement)\b/i, ['Compare the charge with the price list in force on that day.', 'Check whether a refund is already on its way.']],
]

const generalChecks = [
  'Confirm who is asking before you open the account.',
  'Note what changed shortly before the problem began.',
  'Try the same thing once more and note the exact message.',
  'Check for a known incident at that time.',
  'Ask a second pair of eyes to look at the record.',
  'Agree the next contact and note it in the file.',
  'Escalate with these notes if the cause is still open.',
]

function ideaBank(subject: string, audience: string | undefined): string[] {
  const about = subject || 'the matter'
  const who = audience ?? 'the people concerned'
  return [
    `Ask ${who} what costs them most time in ${about}.`,
    `Show ${who} one good example of ${about}.`,
    `Write a one-page checklist on ${about}.`,
    `Leave out one step in ${about} and see who misses it.`,
    `Compare ${about} on the best and the worst day.`,
    `Measure ${about} for a week before changing anything.`,
    `Pair a newcomer with an old hand to look at ${about}.`,
    `Put the three commonest questions on ${about} on one card.`,
    `Let ${who} vote on what to change first in ${about}.`,
    `Try another time of day for ${about}.`,
    `Explain to ${who} why ${about} is as it is.`,
    `Tell ${who} every month what became of ${about}.`,
  ]
}

/** What the ideas are about: the words after "about", "for" or "to improve", else the first words of the data. */
function subjectOf(text: string): string {
  const stated = /\b(?:about|on how to|to (?:improve|reduce|increase|shorten|avoid)|ways? (?:to|of)|around)\s+([^.,;:\n?]{3,60})/i.exec(text)?.[1]
  return (stated ?? text.split(/[.\n]/)[0] ?? '').replace(/\s+for (?:our|the|new|my|all)\b.*$/i, '').trim().split(/\s+/).slice(0, 8).join(' ')
}
