import type { Span } from '../../ports.ts'
import { besideContext, type Recogniser } from '../recogniser.ts'

/** Numbers that identify a customer only because a word beside them says so: account, routing, sort code, case, policy, customer. */
export const account: Recogniser = { hint: /\b(?:acc(?:oun)?ts?|acc(?:num)?|a\/c|routing|aba|rtn|sort[\s-]?code|case|policy|claim|customer|client|member(?:ship)?|patient|employee|insurance|user|voter|mrn|medical|id)\b/i, find: findNumbers }

const number = String.raw`(?:\s*(?:number|num|no|id|#|nr)\b\.?)?`
const link = String.raw`(?:\s*(?:is|was|:|=|#|-|\(|,|ending|of|for|with|into|to|from|at|like|details|the|my|his|her)){0,3}\s*[#"']?`

const accountNumber = new RegExp(String.raw`\b(?:acc(?:oun)?ts?|acc(?:num)?|a\/c)${number}${link}((?:[A-Z]{1,9}-?)?\d(?:[\s-]?\d){4,16}[A-Z]?)(?![\d]|[.,]\d)`, 'gi')
const routingNumber = new RegExp(String.raw`\b(?:routing|aba|rtn)${number}${link}(\d{4}-?\d{4}-?\d)(?!\d)`, 'gi')
const sortCode = new RegExp(String.raw`\bsort[\s-]?code${number}${link}(\d{2}[\s-]?\d{2}[\s-]?\d{2})(?!\d)`, 'gi')
const caseNumber = new RegExp(String.raw`\b(?:case|policy|claim|customer|client|member(?:ship)?|patient|employee|insurance(?: policy)?|user|voter|medical (?:file|record)|mrn|id(?=\s+(?:number|no\b)))(?:(?:\s*(?:number|num|no\b\.?|id|code|mrn|#|nr)){1,2}|\s*[:#]|(?<=mrn))${link}((?=[A-Z0-9-]*\d{3})[A-Z0-9]{1,12}(?:-[A-Z0-9]{1,12}){0,4})(?![\w-])`, 'gi')

function* findNumbers(text: string): Iterable<Span> {
  yield* besideContext(text, routingNumber, 'ROUTING', isRouting)
  yield* besideContext(text, sortCode, 'SORT_CODE')
  yield* besideContext(text, accountNumber, 'ACCOUNT', (value) => value.replace(/\D/g, '').length >= 6)
  yield* besideContext(text, caseNumber, 'CASE')
}

/** The checksum of US bank routing numbers: weights 3, 7, 1. */
function isRouting(value: string): boolean {
  const digits = value.replace(/\D/g, '')
  const sum = [...digits].reduce((total, digit, index) => total + Number(digit) * ([3, 7, 1][index % 3] ?? 0), 0)
  return digits.length === 9 && sum > 0 && sum % 10 === 0
}
