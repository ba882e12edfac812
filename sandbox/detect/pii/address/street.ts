/** Latin, Greek and Cyrillic letters by range: with the Unicode classes in their place this pattern took half a second to compile. */
export const capital = 'A-ZÀ-ÖØ-ÞĀ-ŽΆ-ΫЀ-Я'
export const letter = 'A-Za-zÀ-ÖØ-öø-ɏ\\u0300-\\u036fͰ-ϿЀ-ӿ'

const anyCase = (words: string): string => words.split('|').map((word) => `${word}|${word.charAt(0).toUpperCase()}${word.slice(1)}|${word.toUpperCase()}`).join('|')

/** Kinds of street that stand after the name in English, and in other languages before it or grown together with it. */
const after = anyCase('street|st|str|road|rd|avenue|ave|lane|ln|drive|dr|boulevard|blvd|court|ct|square|sq|terrace|place|pl|way|close|crescent|cres|highway|hwy|parkway|pkwy|circle|cir|trail|row|mews|gardens|grove|hill|walk|quay|alley|esplanade|parade|rise|loop|expressway|freeway|turnpike')
const before = anyCase('rue|via|viale|vicolo|corso|piazza|piazzale|largo|calle|avenida|avda|paseo|plaza|carrera|camino|carretera|rua|rúa|praça|travessa|estrada|avenue|allée|chemin|impasse|quai|boulevard|ul|ulica|al|aleja|náměstí|trg|strada|contrada|carrer|place')
const grown = String.raw`[${capital}][${letter}'’-]{0,30}?(?:stra(?:ß|ss)e|str\.|gasse|weg|platz|allee|ufer|damm|straat|laan|plein|gracht|kade|gatan|gade|gata|vägen|vegen|vej|vejen|stræde|torget|katu|tie|kuja|polku|tänav|utca|útja|körút)`

const name = String.raw`[${capital}\d][${letter}\d.'’/-]{0,24}`
const names = String.raw`${name}(?: (?:(?:de|del|della|dei|da|do|dos|das|di|du|des|van|von|der|den|la|le|las|los|el|y|of|the|am|im|zum|zur) ){0,2}${name}){0,4}`
/** Names of which none is a plain number, for places where a number alone would make a date or a quantity of it. */
const proper = String.raw`(?!(?:During|In|Since|From|Until|By|Before|After|Year|Around|About|On|At|The|January|February|March|April|May|June|July|August|September|October|November|December|Chapter|Section|Page|Part|Table|Figure|Version|Room|Gate|Level|Step|Question|Article)\b)[${capital}][${letter}.'’/-]{1,24}(?: (?:(?:de|del|della|dei|da|do|dos|di|du|des|van|von|der|la|le|las|los|el|y|of) ){0,2}[${capital}]?[${letter}.'’/-]{1,24}){0,4}?`
const number = String.raw`\d{1,6}(?:[A-Za-z]|[-/]\d{1,4})?`
const unit = String.raw`(?:[Aa]pt|[Aa]partment|[Ff]lat|[Ss]uite|[Ss]te|[Uu]nit|[Ff]loor|APT|SUITE)\.? ?#?\d{1,5}[A-Za-z]?`
const gap = String.raw`(?:,?[ \t]{1,2}|[ \t]?,?\n{1,2}[ \t>?]{0,8})`
const withUnit = String.raw`(?:${gap}${unit})?`

const joined = String.raw`(?:(?:de|del|della|dei|da|do|dos|das|di|du|des|la|le|las|los|el|l'|d') ?){0,2}`
const noMonth = String.raw`(?!(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\b)`

const shapes = [
  String.raw`${number},? (?:${number} )?${names} (?:${after})\b\.?${withUnit}`,
  String.raw`(?:${number} ){0,2}(?:${before})\.? ${joined}${names},? ${number}${withUnit}`,
  String.raw`${number},? (?:${number} )?(?:${before})\.? ${joined}${names}${withUnit}`,
  String.raw`(?:\d{1,6} ){0,2}(?:${proper} )?${grown}\.? ${number}\.?${withUnit}`,
  String.raw`${number} (?:${number} )?${names}(?: \d{1,5}\.?)?${gap}${unit}`,
  String.raw`(?:PSC|psc|Unit|unit|CMR|USS) (?:\d{1,5}|[${capital}][${letter}]{1,20}),? (?:Box|box) \d{1,5}`,
  String.raw`(?:P\.? ?O\.? Box|Postfach|Apartado|Casilla) \d{1,7}`,
  String.raw`(?:the )?corner of ${names}(?: \d{1,4}\.?)? and ${names}(?: \d{1,4}\.?)?`,
]
export const street = new RegExp(String.raw`(?<![${letter}\d.,$€£#@-])(?:${shapes.join('|')})`, 'g')

/** Phrases after which a number and names are an address, whatever the street is called. */
const phrases = String.raw`\b[Aa]ddress(?:es)?(?: (?:to|is|was|with)(?: the same)?:?|:)|\b(?:[Ll]ive[sd]?|[Ll]iving|[Rr]esid(?:es?|ing)|[Ll]ocated|[Ss]ituated|office is|offices? (?:are|is)(?: located)?|[Mm]eet(?:ing)?(?: (?:me|you|us|them))?|arrived|delivered|[Ee]nter) (?:at|on|in)|\b(?:[Ss]ent|[Ss]end|[Ss]hip|[Dd]eliver|[Mm]ail|[Tt]axi|[Rr]eturn|[Mm]oved|[Dd]rive|stop)(?: (?:it|them|this|me|one|a new one|everything|the [${letter}]{1,15}))? (?:to|at|off at)|\b[Ii]t['’]s (?:in|at|on)|\b[Ii]t is`
export const streetBesideContext = new RegExp(String.raw`(?:${phrases})\s{1,12}((?:${number} ){1,2}${noMonth}${names}|${proper} \d{1,5}[A-Za-z]?(?![\d:%]|[.,]\d| ?(?:%|am|pm|percent|people|years?|days?|weeks?|hours?|minutes?|and |or |to ))(?:\.(?= ?[A-Z,\n]))?)${withUnit}`, 'g')
