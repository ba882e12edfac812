/**
 * Given names that are common somewhere, written down for this detector from general knowledge. The list is a nudge, not the method: a name that is not in it
 * is found by what stands around it. Names that are also everyday words (May, Will, Mark, Grace, Art) are left out on purpose.
 */
export function isGivenName(word: string): boolean {
  return given.has(word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, ''))
}

const given = new Set(
  `aaron abby abdul abdullah abigail adam adrian adriana agnes ahmad ahmed aisha ajay akira alan albert alberto alejandro aleksandr alessandro alex alexander alexandra alexandre alexei alfred ali alice alicia alina alison
  amanda amber amelia amina amir amit amy ana anastasia anders andrea andreas andrei andrew andrzej andy angela angelina anil anita anja anna annabel anne annette annie anthony antoine anton antonio anya aparna
  arjun arnold arthur arun ashley asif astrid audrey ayesha ayse barbara beatrice beatriz ben benjamin bernard beth betty bianca bilal bjorn bob boris brad brandon brenda brett brian bridget bruce bruno bryan
  caitlin callum camila camille carl carla carlo carlos carmen carol carolina caroline caroline catherine cecilia cedric celine charles charlie charlotte chen chiara chloe chris christian christina christine christoph christopher
  cindy claire clara claude claudia colin connor corinne craig cristina cynthia daisuke dale dan dana daniel daniela danielle darren dave david dawn dean deborah deepak denis denise dennis derek diana diane diego dieter
  dimitri dmitri dolores dominic dominique don donald donna dorothy doug douglas dylan edith edoardo eduardo edward edwin eileen elaine elena eleanor eli elias elif elisa elizabeth ella ellen elliot elsa emil emilia emily
  emma emmanuel enrico enrique eric erica erik erika ernest esther ethan eugene eva evan evelyn ewa fabian fabio farah fatima felicia felipe felix fernanda fernando fiona florian frances francesca francesco francisco francois frank frederic
  frederick frederik gabriel gabriela gareth gary gavin geoffrey george gerald gerard gianni gina giovanni giulia gladys glenn gloria gordon graham greg gregory greta guillaume gustav gustavo hamza hannah hans harold harriet harry
  hassan heather hector heidi heinz helen helena helga henri henrik henry herbert hiroshi holly howard hugo hussein ian ibrahim ida igor ilya imran ines ingrid irene irina isaac isabel isabella isabelle ismail ivan
  jack jackson jacob jacqueline jacques jaime jake jakob jakub james jamie jan jana jane janet janice jason javier jean jeff jeffrey jelena jennifer jenny jens jeremy jerome jerry jesse jessica jill jim jimmy jin joan joana
  joanna joanne joao joe joel johan johann johanna johannes john johnathan johnny jon jonas jonathan jordan jorge jose josef joseph joshua joyce juan juanita judith judy julia julian julie julien jun jurgen justin
  kai karen karim karin karl karla karolina kate katarina katarzyna kate katherine kathleen kathryn kathy katie katrin kavita keiko keith kelly ken kenji kenneth kerry kevin khalid kim kirsten klaus kofi krishna kristen kristin kristina
  krzysztof kumar kurt kyle kwame lakshmi lara larry lars laura lauren laurent lawrence layla lea leah lee leif lena leo leon leonard leonardo leslie leticia liam lily linda lindsay lisa liu liz logan lorenzo louis louisa louise luca
  lucas lucia luciana lucy luis luisa lukas luke lydia lynn maciej madison magdalena mahmoud malcolm manuel manuela marc marcel marcela marcelo marco marcos marcus margaret margarita maria mariam marie marilyn mario marion
  marisa marjorie marta martha martin martina mary maryam mateo mathias matteo matthew matthias maureen maurice maxim megan mehmet mei mei-ling melanie melissa mercedes michael michaela michal michel michelle miguel mike mikhail milan
  milena min mina ming miriam mohamed mohammad mohammed moira monica monika monique morgan moses muhammad mustafa nadia nadine naomi natalia natalie natasha nathan neha neil nelson nicholas nick nicola nicolas nicole nigel nikhil nikita niklas
  nikolai nina noah noor nora norma norman oleg olga oliver olivia omar oscar osman otto owen pablo pamela paola paolo pascal patricia patrick paul paula pauline pavel pedro peggy penelope peter petra philip philippe phillip
  pierre piotr priya rachel rafael rahul raj rajesh ralph ramesh ramon randy raphael raquel rashid raul ravi raymond rebecca regina reza ricardo richard rick rita rob robert roberta roberto robin rodrigo roger rohan roland
  roman ronald rosa rosemary roy ruben rudolf rupert russell ruth ryan sabine sabrina sally salma sam samantha samir samira samuel sandra sanjay santiago sara sarah sasha scott sean sebastian selim sergei sergio seth shane shannon
  sharon sheila shirley siddharth silvia simon simone sofia sonia sophia sophie stacy stanley stefan stefanie stella stephan stephane stephanie stephen steve steven stuart sue sunil suresh susan susanne sven svetlana sylvia takashi tamara tanya
  tariq tatiana ted teresa terry thabo theo theodore theresa thomas tiffany tim timothy tina todd tom tomas tomasz tommy toni tony tracy trevor tristan tyler ulrich ursula valentina valerie vanessa vera veronica veronika vicky victor
  victoria vijay vikram vincent viktor viola virginia vivian vladimir walter wanda wei wendy werner wilhelm william wolfgang xavier xin yan yasmin yasmine yolanda yuki yuri yusuf yvette yvonne zachary zahra zainab zoe zoran zsofia`.split(/\s+/),
)
