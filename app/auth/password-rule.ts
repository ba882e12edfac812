export const PASSWORD_LENGTH_MIN = 12
/** Long enough for any sentence; short enough that nobody makes the server hash a book. */
export const PASSWORD_LENGTH_MAX = 200

/** What is wrong with a new password, in words, or null. Length and the obvious only: rules about digits and signs make passwords worse (NIST SP 800-63B). */
export function passwordFault(password: string, owner: { email: string; name: string }): string | null {
  if ([...password].length < PASSWORD_LENGTH_MIN) return `Use at least ${PASSWORD_LENGTH_MIN} characters. A short sentence is easy to remember.`
  if (password.length > PASSWORD_LENGTH_MAX) return `Use at most ${PASSWORD_LENGTH_MAX} characters.`
  const plain = password.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
  if (new Set(plain).size < 5) return 'Use more different characters: this one is quickly guessed.'
  if (remainder(plain, guessable(owner)).length < PASSWORD_LENGTH_MIN / 2) return 'Use words that are not your name, your address or a well-known password.'
  return null
}

/** After OWASP ASVS 5.0, 6.2.11: words of the place and of the person are what a guesser tries first. */
function guessable({ email, name }: { email: string; name: string }): string[] {
  const words = `${email} ${name}`.toLowerCase().split(/[^\p{L}\p{N}]+/u)
  return [...wellKnown, ...words].filter((word) => word.length >= 3).sort((a, b) => b.length - a.length)
}

const wellKnown = ['password', 'passwort', 'fieldhouse', 'letmein', 'welcome', 'administrator', 'admin', 'qwertyuiop', 'qwerty', 'asdfghjkl', 'abcdefgh', 'iloveyou', 'changeme', '1234567890', '123456789', '12345678', '1234567', '123456', '12345', '1234', '123']

function remainder(plain: string, words: readonly string[]): string {
  return words.reduce((rest, word) => rest.replaceAll(word, ''), plain)
}
