import type { Span } from '../ports.ts'
import { base64Decoded, percentDecoded } from './encoded.ts'
import { normalise } from './normalise.ts'
import { account } from './pii/account.ts'
import { address } from './pii/address.ts'
import { birthDate } from './pii/birth-date.ts'
import { card } from './pii/card.ts'
import { email } from './pii/email.ts'
import { iban } from './pii/iban.ts'
import { identityDocument } from './pii/identity-document.ts'
import { ip } from './pii/ip.ts'
import { person } from './pii/person.ts'
import { phone } from './pii/phone.ts'
import { ssn } from './pii/ssn.ts'
import { apiKey } from './secrets/api-key.ts'
import { connectionString } from './secrets/connection-string.ts'
import { jwt } from './secrets/jwt.ts'
import { password } from './secrets/password.ts'
import { privateKey } from './secrets/private-key.ts'
import { mergeSpans, toOriginal, type View } from './spans.ts'

const recognisers = [privateKey, connectionString, jwt, apiKey, password, card, iban, ssn, identityDocument, account, email, birthDate, phone, ip, address, person]

/** Where two findings overlap, the kind named first wins. */
const rank = ['PRIVATE_KEY', 'CONNECTION_STRING', 'JWT', 'API_KEY', 'PASSWORD', 'CARD', 'IBAN', 'SSN', 'TAX_ID', 'NATIONAL_ID', 'PASSPORT', 'LICENCE', 'ROUTING', 'SORT_CODE', 'ACCOUNT', 'CASE', 'EMAIL', 'BIRTH_DATE', 'PHONE', 'IP', 'ADDRESS', 'PERSON']

/** Personal data and secrets in a text, looked at as it is meant to be read and, where something is escaped or in base64, as it decodes. */
export function findSensitive(text: string): Span[] {
  const plain = normalise(text)
  const percent = percentDecoded(text)
  const views: View[] = [plain, ...(percent ? [percent] : []), ...base64Decoded(text)]
  return mergeSpans(views.flatMap(findIn), rank)
}

function findIn(view: View): Span[] {
  const found: Span[] = []
  for (const recogniser of recognisers) if (recogniser.hint.test(view.text)) for (const span of recogniser.find(view.text)) found.push(toOriginal(view, span))
  return found
}
