import type { Report } from './fault.ts'
import type { QuestionFacts, QuizFacts } from './lesson-facts.ts'

/** A quiz must be answerable, and teach by its wrong answers. */
export function checkQuiz(quiz: QuizFacts, report: Report): void {
  if (quiz.questions.length === 0) report.error('answer-key', quiz.place, 'This quiz has no question', 'add a <Question> with its options, or remove the quiz')
  const pick = quiz.props.pick
  if (typeof pick === 'number' && pick > quiz.questions.length) report.error('prop', quiz.place, `pick={${pick}} asks for more questions than there are (${quiz.questions.length})`, 'lower pick or add questions')
  const seen = new Set<string>()
  for (const question of quiz.questions) {
    if (question.id && seen.has(question.id)) report.error('duplicate-id', question.place, `The question "${question.id}" is in this quiz twice`, 'give it its own id')
    seen.add(question.id)
    checkKey(question, report)
    checkWords(question, report)
  }
}

function checkKey(question: QuestionFacts, report: Report): void {
  const { kind, options, steps, blanks } = question
  const right = options.filter((option) => option.correct).length
  const fail = (message: string, mend: string) => report.error('answer-key', question.place, `"${question.id}" ${message}`, mend)
  if (!question.stem) fail('asks nothing', 'write the question before its options')
  if (kind === 'single' || kind === 'multiple') {
    if (options.length < 2) fail('has fewer than two options', 'add <Option> for each answer')
    else if (right === 0) fail('has no right option', 'add correct to the right <Option>')
    else if (kind === 'single' && right > 1) fail(`has ${right} right options`, 'keep one correct, or make it kind="multiple"')
    if (steps.length > 0 || blanks.length > 0) fail(`is of kind ${kind} and has ${steps.length > 0 ? '<Step>' : '<Blank>'}`, 'use <Option>, or change the kind')
    refuseTwins(question, options, report)
  } else if (kind === 'ordering') {
    if (steps.length < 2) fail('has fewer than two steps', 'add <Step> for each, in the right order')
    if (options.length > 0 || blanks.length > 0) fail('is of kind ordering and has other answers than <Step>', 'write each step as <Step>, in the right order')
    refuseTwins(question, steps, report)
  } else if (kind === 'fill-in') {
    if (blanks.length === 0) fail('has no blank', 'put <Blank answers={["…"]} /> where the learner writes')
    if (options.length > 0 || steps.length > 0) fail('is of kind fill-in and has other answers than <Blank>', 'use <Blank>, or change the kind')
    for (const blank of blanks) checkBlank(blank, report)
  }
}

function checkBlank(blank: QuestionFacts['blanks'][number], report: Report): void {
  const answers = Array.isArray(blank.props.answers) ? blank.props.answers : []
  if (blank.props.number === true && answers.some((answer) => !Number.isFinite(Number(answer)))) report.error('answer-key', blank.place, 'A blank that wants a number has an answer that is none', 'write digits, such as "12.5", or remove number')
  if (blank.props.tolerance !== undefined && blank.props.number !== true) report.error('answer-key', blank.place, 'tolerance needs number', 'add number, or remove tolerance')
}

function refuseTwins(question: QuestionFacts, items: readonly { words: string; place: QuestionFacts['place'] }[], report: Report): void {
  const seen = new Set<string>()
  for (const item of items) {
    if (seen.has(item.words)) report.error('answer-key', item.place, `"${question.id}" offers the same answer twice`, 'change or remove one of them')
    seen.add(item.words)
  }
}

function checkWords(question: QuestionFacts, report: Report): void {
  const lengths = question.options.map((option) => option.words.length).sort((a, b) => a - b)
  const middle = lengths[Math.floor((lengths.length - 1) / 2)] ?? 0
  for (const option of question.options) {
    if (option.words.length > 2 * middle && option.words.length - middle > 60) report.warn('option-length', option.place, 'This option is far longer than its siblings', 'shorten it, or say as much in the others; length gives the answer away')
    if (!option.correct && !option.feedback) report.warn('no-feedback', option.place, 'A wrong option has no feedback', 'add feedback="why not, and where to look"')
  }
}
