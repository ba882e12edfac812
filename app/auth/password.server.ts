import { hash, parseOptions, verify, type Options } from '@node-rs/argon2'

/**
 * OWASP's first recommendation for argon2id: 19 MiB, two passes, one lane. About 25 ms, off the event loop.
 * The library's names for the variant exist only for its own compiler, hence the number.
 */
const argon2id: Options = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export function hashPassword(password: string): Promise<string> {
  return hash(normalised(password), argon2id)
}

/** Takes as long for somebody who does not exist (`null`) as for a wrong password, so that the time tells nobody who works here. */
export async function passwordMatches(kept: string | null, password: string): Promise<boolean> {
  const matches = await verify(kept ?? (await standIn), normalised(password))
  return kept !== null && matches
}

/** True for a hash made with older parameters: the next sign-in makes a new one. */
export function isOutdated(kept: string): boolean {
  const { algorithm, memoryCost, timeCost, parallelism } = parseOptions(kept)
  return algorithm !== argon2id.algorithm || memoryCost !== argon2id.memoryCost || timeCost !== argon2id.timeCost || parallelism !== argon2id.parallelism
}

const standIn = hash(crypto.randomUUID(), argon2id)

/** The same password typed on two keyboards can differ in code points; NIST SP 800-63B asks for one form before hashing. */
function normalised(password: string): string {
  return password.normalize('NFKC')
}
