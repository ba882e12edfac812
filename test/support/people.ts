import { demoPeople } from '#db/seed/people.ts'

/** The named people of tests are the ones of the demonstration: `people.lena`. They are in the database after `seedDemo`. */
export const people = Object.fromEntries(demoPeople.map((person) => [person.handle, person])) as { [Person in (typeof demoPeople)[number] as Person['handle']]: Person }
