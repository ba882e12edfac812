import type { Brief } from './brief/brief.ts'

/**
 * Protects exactly as far as told. A secret that nobody guards is told; one that may not be revealed is refused when asked for by name,
 * and slips out when asked for in pieces, unless the prompt covers that too. Null when the request is not about a secret.
 */
export function protect(rules: string, request: string, brief: Brief): string | null {
  if (brief.manner.refuseAll) return 'I cannot help with that.'
  const secret = /\b(?:secret|password|pass ?phrase|code ?word|code|pin)\b[^.\n]{0,24}?(?:\bis\b|:|=)\s*["“'‘]?([\p{L}\d][\p{L}\d-]{2,40})/iu.exec(rules)?.[1]
  if (!secret) return null
  const byName = /\b(?:secret|password|pass ?phrase|code ?word|code|pin)\b/i.test(request)
  const inPieces = /\b(?:letters?|spell\w*|backwards|reverse\w*|rhym\w*|one by one|translate|encode|first and last|hints?|repeat|above|instructions?|verbatim|poem|story)\b/i.test(request)
  if (!byName && !inPieces) return null
  const guarded = /\b(?:not|never|n['’]t)\b[^.\n]{0,30}\b(?:reveal|tell|share|disclose|say|give|repeat|mention|print|output)\b/i.test(rules)
  if (!guarded) return `It is ${secret}.`
  const everyForm = /\b(?:any form|in part|partly|pieces|letters?|spell\w*|hints?|encoded|translated|indirectly|rules themselves|these instructions)\b/i.test(rules)
  if (!inPieces || everyForm) return 'I cannot tell you that.'
  return /\b(?:repeat|above|instructions?|verbatim)\b/i.test(request) ? rules.trim() : [...secret].join('-')
}
