import { isGivenName } from './given-names.ts'

/**
 * Words that stand with a capital and name no person: beginnings of sentences, what a company, a street, a product or a title of a book is made of.
 * Countries, languages, currencies, months and days come from the runtime's own tables. Endings say what no list can hold.
 */
export function isOrdinary(word: string): boolean {
  return isListed(word) || (endings.test(word.toLowerCase()) && !isGivenName(word))
}

/** Without what endings tell: a family name may end like anything. */
export function isListed(word: string): boolean {
  const small = word.toLowerCase().replace(/['’]s$/, '')
  return ordinary.has(small) || contraction.test(small) || /\d/.test(small) || (word.length > 1 && word === word.toUpperCase() && !/[.'’-]/.test(word))
}

const contraction = /^(?:i|it|that|what|he|she|we|you|they|there|here|who|let|how|where|when|why)['’](?:m|s|d|ll|ve|re)$|n['’]t$/

/** A run with one of these is a company, a place or a work, whatever stands around it. */
export function isOfThings(word: string): boolean {
  return things.has(word.toLowerCase().replace(/['’]s$/, ''))
}

/** Family names that are words as well. Behind a known given name they are names. */
export function isWordSurname(word: string): boolean {
  return wordSurnames.has(word.toLowerCase())
}

const endings = /^.{3,}ly$|(?:tions?|sions?|ments?|ness|ities|ity|isms?|olog(?:y|ies|ical)|ware|ables?|ibles?|ically|graphy|shire|burg|ville|ese|ungen|ung|heit|keit|schaft|politik|ionen|ische[nrs]?|liche[nrs]?)$|^.{2,}(?:ings?|ships?|less|ful|ous|ism|ized|ised|ated|ives?|ance|ency|ency|book|land|world|time|wide|like|ward|wards|work|works)$/

const words = (text: string): string[] => text.trim().split(/\s+/)

const wordSurnames = new Set(words('white black brown green gray grey young king long short rich bell park parks wood woods stone rivers lake hill brooks banks church marsh day may english french spring winter summers key law price love moon star fox wolf bird lord duke earl knight page pope dean judge major best good power powers strong swift sharp wise small little bush rose berry branch frost snow rain cross street lane court castle hall house tower ford mills north west east cook baker carter parker hunter walker fields singer marshall butler mason abbott doe'))

const things = new Set(
  words(`inc ltd llc llp plc corp corporation company co gmbh ag sa bv group bank banks trust fund insurance holdings partners associates consulting capital ventures systems solutions technologies
  technology services service industries labs laboratory institute university college school academy hospital clinic center centre council committee commission agency authority department ministry
  office bureau association foundation federation union league club team society church temple museum library theatre theater hotel airport station restaurant cafe bar bakery home aires threats street st road rd avenue ave
  lane drive boulevard blvd square court terrace way highway park bridge river lake sea ocean bay mount mountain mountains valley island islands peninsula desert forest beach city town village county
  state states province republic kingdom empire world earth north south east west northern southern eastern western central upper lower new san santa los las saint el great grand tower towers wall palace castle
  house hall building plaza mall market store shop magazine times post journal news press radio tv channel network media show movie film series season episode album song game games cup prize award
  act law code bill treaty agreement policy plan project program programme initiative protocol standard version edition series chapter section part volume book books bible quran report paper article
  day week month year century age era war revolution battle festival conference summit christmas easter halloween thanksgiving ramadan
  app api sdk server cloud data database web internet online software hardware windows linux python java javascript google microsoft apple amazon facebook meta twitter youtube netflix openai chatgpt gpt ai
  machine learning language model deep neural science math physics chemistry biology history art music dance yoga tea coffee pizza burger cream cake day party order plc airlines airways motors electronics foods`),
)

const ordinary = new Set([
  ...things,
  ...words(`a an the this that these those my your his her its our their mine yours and or but nor so yet if then else when while where why how who whom whose which what whether because since although though unless until
  after before during under over above below between among through across against about around along beside besides beyond behind within without with from into onto upon toward towards to of in on at by for as off out up down
  i me we us you he him she they them it one two three four five six seven eight nine ten first second third last next both each every all any some none no not never always often sometimes usually
  again also too very just only even still already soon now today tomorrow yesterday tonight here there everywhere anywhere once twice instead otherwise however therefore thus hence meanwhile moreover furthermore
  finally lastly overall generally specifically especially maybe perhaps please thanks thank welcome hello hi hey dear sorry yes yeah ok okay sure well oh ah wow great good bad nice fine best better
  is are was were be been being am do does did done have has had having can could will would shall should may might must let lets let's get got make made take took give gave go goes went come came say says said see saw look
  use used using write wrote read explain describe list tell show create generate provide compare consider imagine pretend act answer ask find check help need want know think try start stop keep put call email send open close
  add remove delete update change convert translate summarize summarise rewrite edit correct fix improve analyze analyse identify classify calculate compute solve design build develop discuss define name suggest recommend
  given assume suppose note notes warning caution important example examples question questions answers input output context instruction instructions task tasks problem solution hint step steps topic title subject
  date time place price cost total amount number numbers name names address email phone mobile fax website url link id key value type kind category status role user users bot assistant system human person people man woman
  men women boy girl child children kid kids baby parent parents mother father mom mum dad mama papa son daughter brother sister uncle aunt grandma grandpa grandmother grandfather wife husband friend friends neighbor neighbour colleague
  manager boss director president chairman chair minister senator governor mayor king queen prince princess lord lady duke sir madam captain general major colonel sergeant officer detective judge doctor nurse teacher professor
  student students engineer developer designer writer author editor artist actor actress singer musician player coach lawyer attorney accountant consultant analyst administrator admin specialist agent customer client clients patient employee
  employees employer applicant candidate tenant landlord owner buyer seller supplier vendor partner member members staff support sales marketing finance human resources legal compliance security operations engineering everyone everybody
  someone somebody anyone anybody nobody ladies gentlemen guys folks colleagues all team sir/madam
  god jesus christ buddha allah lord heaven hell devil christian christians muslim muslims islam jewish jews jew catholic protestant hindu buddhist black white asian african american european british english french german
  italian spanish portuguese dutch swedish norwegian danish finnish polish russian chinese japanese korean indian arab arabic turkish greek roman latin mexican brazilian canadian australian irish scottish welsh swiss austrian belgian
  hungarian czech israeli palestinian iranian iraqi egyptian nigerian kenyan vietnamese thai indonesian ukrainian soviet nazi republican democrat democratic liberal conservative communist socialist gay lesbian trans
  asia africa europe america americas antarctica oceania eu uk usa us un nato who nasa fbi cia irs nhs gdpr hr it ceo cfo cto vp pm am bc ad mr mrs ms dr prof jr sr phd
  london paris berlin madrid rome vienna moscow tokyo beijing shanghai delhi mumbai sydney melbourne toronto montreal chicago boston seattle houston dallas texas florida california washington york hampshire jersey orleans mexico
  virginia carolina dakota georgia alaska hawaii ohio oregon michigan illinois pennsylvania massachusetts minnesota wisconsin colorado arizona nevada utah kansas iowa missouri alabama louisiana kentucky tennessee oklahoma arkansas
  amsterdam brussels copenhagen stockholm oslo helsinki lisbon dublin edinburgh manchester liverpool birmingham leeds glasgow munich hamburg frankfurt cologne zurich geneva milan venice florence naples barcelona prague warsaw budapest
  athens istanbul cairo dubai jerusalem singapore bangkok seoul jakarta manila silicon hollywood broadway brooklyn manhattan atlantic pacific mediterranean arctic alps himalayas amazon nile
  red blue green yellow orange purple pink brown gray grey golden silver dark light big small little old young long short high low hot cold fast slow hard soft rich poor happy sad free full empty real true false wrong right left
  iron man spider super star stars wars trek lord rings ring harry's dragon dungeons game thrones knight batman superman marvel disney barbie sherlock romeo juliet hamlet macbeth odyssey iliad
  bitcoin ethereum excel word outlook powerpoint teams slack zoom github gitlab docker kubernetes react angular node sql html css json xml yaml csv pdf windows android ios iphone ipad mac macbook tesla toyota honda ford bmw
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december spring summer autumn fall winter morning afternoon evening night noon midnight
  north-east south-west vs etc aka eg ie re fw fwd ps nb faq q qa tbd todo asap btw fyi
  later earlier recently previously originally remember cool absolutely indeed exactly right interesting unfortunately fortunately hopefully certainly basically actually honestly frankly registrant registrar homeowner info contact domain server arts crafts computers electronics unlike like las
  sincerely regards respectfully cheers kind warm yours truly faithfully love wishes cordially attached enclosed following previous current new`),
  ...named('region', regions()),
  ...named('language', words('af am ar az be bg bn bs ca cs cy da de el en eo es et eu fa fi fr ga gl gu he hi hr hu hy id is it ja ka kk km kn ko la lo lt lv mk ml mn mr ms my nb ne nl no pa pl ps pt ro ru si sk sl sq sr sv sw ta te th tr uk ur uz vi yi zh zu')),
])

function regions(): string[] {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  return letters.flatMap((first) => letters.map((second) => first + second))
}

/** The words of the names that the runtime knows for these codes. */
function named(type: 'region' | 'language', codes: readonly string[]): string[] {
  const names = new Intl.DisplayNames('en', { type, fallback: 'none' })
  return codes.flatMap((code) => (names.of(code) ?? '').toLowerCase().match(/[\p{L}'’-]{3,}/gu) ?? [])
}
