/** What each kind of finding is called in a sentence for a learner: one, several. */
const names: Record<string, readonly [string, string]> = {
  CARD: ['card number', 'card numbers'],
  IBAN: ['IBAN', 'IBANs'],
  ACCOUNT: ['account number', 'account numbers'],
  ROUTING: ['routing number', 'routing numbers'],
  SORT_CODE: ['sort code', 'sort codes'],
  CASE: ['case or policy number', 'case or policy numbers'],
  PHONE: ['phone number', 'phone numbers'],
  EMAIL: ['e-mail address', 'e-mail addresses'],
  PERSON: ['name of a person', 'names of people'],
  ADDRESS: ['street address', 'street addresses'],
  SSN: ['social security number', 'social security numbers'],
  TAX_ID: ['tax number', 'tax numbers'],
  NATIONAL_ID: ['national identity number', 'national identity numbers'],
  PASSPORT: ['passport number', 'passport numbers'],
  LICENCE: ["driver's licence number", "driver's licence numbers"],
  IP: ['network address', 'network addresses'],
  URL: ['link', 'links'],
  BIRTH_DATE: ['date of birth', 'dates of birth'],
  API_KEY: ['API key', 'API keys'],
  PRIVATE_KEY: ['private key', 'private keys'],
  JWT: ['sign-in token', 'sign-in tokens'],
  PASSWORD: ['password', 'passwords'],
  CONNECTION_STRING: ['connection string with a password', 'connection strings with passwords'],
}

export function nameKind(kind: string): string {
  return names[kind]?.[0] ?? kind.toLowerCase().replaceAll('_', ' ')
}

/** "2 card numbers and an e-mail address". */
export function listKinds(kinds: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return joinWords([...counts].map(([kind, count]) => (count === 1 ? withArticle(nameKind(kind)) : `${count} ${names[kind]?.[1] ?? `${nameKind(kind)}s`}`)))
}

export function joinWords(words: readonly string[]): string {
  if (words.length < 2) return words.join('')
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}

function withArticle(name: string): string {
  return `${/^(?:[aeio]|SSN)/i.test(name) ? 'an' : 'a'} ${name}`
}

export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
