import type { Span } from '../../ports.ts'
import { besideContext, type Recogniser } from '../recogniser.ts'

/** A date right after a word of birth. Other dates are no personal data, and prompts are full of them. */
export const birthDate: Recogniser = { hint: /\b(?:born|birth|birthday|dob|d\.o\.b)/i, find: (text): Iterable<Span> => besideContext(text, pattern, 'BIRTH_DATE') }

const month = String.raw`(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?`
const date = String.raw`\d{1,4}[-/.]\d{1,2}[-/.]\d{2,4}|\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?${month},?\s+\d{2,4}|${month}\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{2,4}`
const pattern = new RegExp(String.raw`\b(?:born(?: on)?|date of birth|birth ?date|birthday|d\.?o\.?b\.?)(?:\s*(?:is|was|:|=|-|\(|on)){0,2}\s*(${date})(?!\d)`, 'gi')
