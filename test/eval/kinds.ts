/** Which of our kinds counts as a find of a data set's type. Types that are not here are not looked for, and the report says so. */
const meanings: readonly (readonly [types: string, kinds: readonly string[]])[] = [
  ['PERSON', ['PERSON']],
  ['STREET_ADDRESS ADDRESS', ['ADDRESS']],
  ['CREDIT_CARD CARD', ['CARD']],
  ['IBAN_CODE IBAN', ['IBAN']],
  ['US_SSN SSN', ['SSN']],
  ['PHONE_NUMBER PHONE PH_MOBILE_NUMBER TR_PHONE_NUMBER', ['PHONE']],
  ['EMAIL_ADDRESS EMAIL', ['EMAIL']],
  ['IP_ADDRESS IP', ['IP']],
  ['PASSPORT PASSPORT_NUM US_PASSPORT', ['PASSPORT']],
  ['DRIVER_LICENSE DRIVER_LICENSE_NUM LICENSE US_DRIVER_LICENSE', ['LICENCE']],
  ['TAX_ID TAXID US_ITIN', ['TAX_ID']],
  ['PAN AADHAR UK_NINO', ['NATIONAL_ID']],
  ['ACCOUNT ACCOUNT_NUMBER BANK_ACCOUNT BANK_ACCOUNT_NUM US_BANK_NUMBER', ['ACCOUNT', 'CASE']],
  ['ROUTING_NUMBER ABA_ROUTING_NUMBER', ['ROUTING']],
  ['PATIENT_ID INSURANCE_ID EMPLOYEE_ID', ['CASE']],
  ['PASSWORD', ['PASSWORD']],
  ['API_KEY', ['API_KEY']],
  ['DATE_OF_BIRTH BIRTH_DATE', ['BIRTH_DATE']],
]

const byType = new Map(meanings.flatMap(([types, kinds]) => types.split(' ').map((type) => [type, kinds] as const)))

/** The kinds that count for a type, the one it is reported under first; none when it is not looked for. */
export function kindsOf(type: string): readonly string[] {
  return byType.get(type) ?? []
}

/** A place or a postcode may be marked apart from the street: covering it is neither a find nor a fault. */
export const besideAddress: readonly string[] = ['GPE', 'ZIP_CODE', 'LOCATION', 'CITY', 'STATE', 'COUNTRY', 'UK_POSTCODE']
