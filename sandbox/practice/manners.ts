/** Sentences without blame and opinion. A clause that judges is cut; what is left must still say something. */
export function factsOnly(lines: readonly string[]): string[] {
  return lines.map(withoutBlame).filter((line) => line.split(/\s+/).length > 2)
}

function withoutBlame(line: string): string {
  if (!blame.test(line)) return line
  const kept = line.replace(/[.!?]+$/, '').split(/,\s+|\s+[–—-]\s+|\s*[()]\s*|:\s+(?=\p{Ll})/u).filter((clause) => clause && !blame.test(clause))
  const text = kept.join(', ').trim()
  return text ? `${text.charAt(0).toUpperCase()}${text.slice(1)}.` : ''
}

const blame =
  /\b(?:careless\w*|stupid\w*|faults?|blam\w*|sloppy|lazy|incompeten\w*|idiot\w*|useless|hopeless|reckless\w*|should(?:n['’]t| not)? (?:have )?(?:know|known|think|thought)|(?:as|like) (?:usual|ever|always)|typical(?:ly)?|obviously|never (?:listens?|thinks?|reads?|learns?)|always (?:cuts?|rush\w*|does|in a hurry)|thoughtless\w*|negligen\w*|unprofessional|foolish\w*|asham\w*|deserves?|irresponsibl\w*|clumsy|in my (?:opinion|view)|frankly|honestly|disgrac\w*|sack(?:ed)?|fired|punish\w*|culprit)\b/i
