import type { Span } from '../../ports.ts'
import type { Recogniser } from '../recogniser.ts'

/** An address with a user and a password in it, and the key=value form of database drivers. */
export const connectionString: Recogniser = { hint: /:\/\/[^\s/@]+:[^\s/@]+@|\b(?:AccountKey|password|pwd)\s*=/i, find: findStrings }

function* findStrings(text: string): Iterable<Span> {
  for (const pattern of patterns) for (const match of text.matchAll(pattern)) yield { start: match.index, end: match.index + match[0].length, kind: 'CONNECTION_STRING' }
}

const patterns = [
  /\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s/@:"']{1,64}:[^\s/@"']{1,128}@[^\s"'<>]{1,200}/gi,
  /\b(?:server|data source|host|defaultendpointsprotocol|endpoint)\s*=[^\n"']{1,200}?;[^\n"']{0,200}?(?:password|pwd|accountkey|sharedaccesskey)\s*=\s*[^;\s"']{3,128}(?:;[^\s"']{0,200})?/gi,
]
