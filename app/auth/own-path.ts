/** Where to go after signing in. Only a path of this site: an address given from outside must not lead a person who has just typed a password elsewhere. */
export function ownPath(wanted: FormDataEntryValue | null | undefined, otherwise = '/'): string {
  if (typeof wanted !== 'string' || !/^\/(?![/\\])/.test(wanted) || hasControlCharacter(wanted)) return otherwise
  const url = new URL(wanted, here)
  if (url.origin !== here || url.pathname.startsWith('//') || leadsBackToSignIn(url.pathname)) return otherwise
  return url.pathname + url.search + url.hash
}

const here = 'https://here.invalid'

/** Browsers drop tabs and line ends from addresses, so "/\t/elsewhere" is "//elsewhere" to them. */
function hasControlCharacter(path: string): boolean {
  return [...path].some((character) => character < ' ' || character === '\x7f')
}

function leadsBackToSignIn(path: string): boolean {
  return /^\/sign-(in|out)(\/|\.|$)/.test(path)
}
