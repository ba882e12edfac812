import type { Gate } from '../gate.ts'

/** Who asks. A leaver's open page and a role taken back a minute ago end here, whatever the caller still believes. */
export const identify: Gate = {
  name: 'identify',
  async decide({ input }, ports) {
    const person = await ports.people.find(input.personId, ports.clock.now())
    if (!person) return { outcome: 'refuse', rule: 'unknown-person', reason: 'This account is not active, so nothing was sent.' }
    if (input.roles.some((role) => !person.roles.includes(role)))
      return { outcome: 'refuse', rule: 'role-not-held', reason: 'Your roles have changed since this page was opened. Open it again.' }
    return { outcome: 'allow', rule: 'known-person', reason: `You are known, and you ask from ${placeWords[input.place]}.` }
  },
}

const placeWords = { lab: 'a lab', lesson: 'a lesson', playground: 'the playground', range: 'the range', api: 'a program' }
