import { describe, expect, test } from 'vitest'

import { practiceAnswer } from '../answer.ts'
import { engines } from '../engines.ts'

const ask = (prompt: string, system?: string) => {
  const [engine] = engines
  if (!engine) throw new Error('No engine')
  return practiceAnswer(engine, [...(system ? [{ role: 'system' as const, content: system }] : []), { role: 'user', content: prompt }])
}
const rows = (answer: string) => answer.split('\n').slice(2).map((line) => line.split('|').slice(1, -1).map((cell) => cell.trim()))

describe('extract', () => {
  const notes = '<notes>Date: 3 May 2027\nThe sheet was pasted into a public tool. It is restricted data. The chat was deleted. The security desk was told at 10:20.</notes>'
  test('a labelled line wins over a pattern', () => expect(ask(`Give me the date.\n${notes}`)).toBe('3 May 2027'))
  test('each kind of fact is found by its own signs', () => {
    expect(JSON.parse(ask(`JSON with the keys what, class, done, told.\n${notes}`))).toEqual({ what: 'The sheet was pasted into a public tool.', class: 'restricted', done: 'The chat was deleted.', told: 'The security desk was told at 10:20.' })
  })
  test('null is a fallback like any other', () => expect(JSON.parse(ask(`JSON with the keys what and owner. Use null if a value is missing.\n${notes}`))).toHaveProperty('owner', null))
  test('told to use only the data and nothing else, it leaves a missing fact empty', () => expect(ask('Use only the text. What changes, and from when?\n<t>The fee rises from 1 to 2 euros.</t>')).toMatch(/From when: ?$/))
})

describe('summarise', () => {
  const note = '<note>The office moves on 4 May 2027. Lunch was good. There are 32 desks. Later it was said that the office moves on 11 May 2027.</note>'
  test('picks whole sentences by the topics of the prompt', () => expect(ask(`Summarise what the note says about desks, in one sentence.\n${note}`)).toBe('There are 32 desks.'))
  test('smooths a contradiction over until it is asked for conflicts', () => {
    expect(ask(`Summarise the note in four sentences.\n${note}`)).not.toContain('11 May')
    expect(ask(`Summarise the note in four sentences and list conflicts.\n${note}`)).toContain('Conflict: "The office moves on 4 May 2027." against')
  })
})

describe('tabulate', () => {
  test('every number and date gets a row with its sentence', () => {
    expect(rows(ask('Make a table with the columns value and sentence for every number and date.\n<n>We met on 4 May. 12 people came.</n>'))).toEqual([['4 May', 'We met on 4 May.'], ['12 people', '12 people came.']])
  })
  test('an empty table says what the prompt says', () => expect(rows(ask('List every number and date in a table: value, sentence. If there is none, write "none".\n<n>We met. People came.</n>'))).toEqual([['none', 'none']]))
  test('people keep their own row and get the labels that the prompt gives', () => {
    const thread = '<t>[PERSON_1]: My card was declined.\n[PERSON_2]: My letter is missing.\nAgent to [PERSON_1]: We will call you.</t>'
    expect(rows(ask(`Table with the columns customer, issue, next step. Call them Customer A and Customer B. If missing, write "none".\n${thread}`))).toEqual([['Customer A', 'My card was declined.', 'We will call you.'], ['Customer B', 'My letter is missing.', 'none']])
    expect(rows(ask(`Table with the columns customer, issue.\n${thread}`))[0]?.[0]).toBe('[PERSON_1]')
  })
})

describe('check', () => {
  const pair = '<source>A card costs 12 euros. It arrives in 5 days. It is not insured.</source>\n<draft>A card costs 15 euros. It arrives in 5 days. It is insured.</draft>'
  test('a wrong number and a lost "not" have no support', () => {
    expect(rows(ask(`Check the claims of the draft against the source. Table: claim, verdict, supporting sentence. Verdicts: "supported" or "no support"; "none" if there is no sentence.\n${pair}`)).map((row) => row[1])).toEqual(['no support', 'supported', 'no support'])
  })
  test('without verdicts everything looks good', () => expect(ask(`Is this right?\n${pair}`)).toMatch(/^Looks good/))
  test('the source is known by its name, whichever comes first', () => expect(rows(ask('Check each claim of the reply against the policy. Table: claim, verdict. "supported" or "no support".\n<reply>It costs 3 euros.</reply>\n<policy>It costs 3 euros. And more is said here.</policy>'))).toEqual([['It costs 3 euros.', 'supported']]))
})

describe('classify', () => {
  const labels = 'Sort each message into one label.\nrefund: the customer wants money back\ncard: a card is lost, stolen or declined\nother: anything else\n'
  test('labels come from the definitions, "other" from nowhere', () => expect(ask(`${labels}<m>I want my money back.\nMy card was stolen.\nNice weather.</m>`).split('\n').map((line) => line.split('→')[1]?.trim())).toEqual(['refund', 'card', 'other']))
  test('label only is the label only', () => expect(ask(`${labels}Answer with the label only.\n<m>My card was stolen.</m>`)).toBe('card'))
  test('names without definitions attract nothing', () => expect(ask('Classify the message into refund, card or other.\n<m>It was stolen.</m>')).toContain('other'))
})

describe('route', () => {
  const rules = 'Decide whether to send or escalate. Rules in order: if the customer mentions a lawyer, escalate. If it is about a balance, send. Otherwise escalate. Answer as JSON with the keys decision and reason.\n'
  test('the first rule that is met decides', () => expect(JSON.parse(ask(`${rules}<r>What is my balance?</r>`))).toHaveProperty('decision', 'send'))
  test('doubt goes where the prompt says', () => expect(JSON.parse(ask(`${rules}<r>The sky is blue.</r>`))).toHaveProperty('decision', 'escalate'))
})

describe('compute', () => {
  const csv = '<csv>\nteam,minutes\nA,10\nA,20\nB,7\n</csv>'
  test('counts, sums and means per group', () => expect(rows(ask(`Compute the count, total and average of minutes per team.\n${csv}`))).toEqual([['A', '2', '30', '15'], ['B', '1', '7', '7']]))
})

describe('ideas', () => {
  test('as many as were asked for, none twice', () => {
    for (const count of ['five', '12', 'three']) {
      const items = ask(`List ${count} checks in order for a card payment that failed after an address change.`).split('\n')
      expect(items).toHaveLength({ five: 5, 12: 12, three: 3 }[count] ?? 0)
      expect(new Set(items.map((item) => item.replace(/^\d+\. /, ''))).size).toBe(items.length)
    }
  })
  test('the checks belong to the subject', () => expect(ask('List five checks for a payment that failed after an address change.')).toMatch(/address/))
})

describe('rewrite', () => {
  test('a reply has a greeting and an end', () => expect(ask('Write a friendly reply to the customer.\n<n>The transfer is late. It arrives tomorrow.</n>')).toMatch(/^Dear customer, Thank you .* Kind regards/))
  test('facts only drops blame and keeps what happened', () => {
    const answer = ask('Write a short report. Facts only.\n<n>Careless as ever, a colleague sent the list. He should be fired. The list was deleted.</n>')
    expect(answer).toContain('A colleague sent the list.')
    expect(answer).not.toMatch(/careless|fired/i)
  })
})

describe('proofread', () => {
  test('lists fault, correction and reason', () => expect(rows(ask('Proofread the text. Table: fault, correction, reason.\n<t>We recieve the the letter.</t>'))).toEqual([['recieve', 'receive', 'spelling'], ['the the', 'the', 'word twice']]))
  test('a clean text has no changes', () => expect(ask('Proofread. Table: fault, correction, reason. If none, write "no changes".\n<t>We receive the letter.</t>')).toContain('no changes'))
  test('a silent rewrite turns "may" into "will", as the lesson says', () => expect(ask('Correct the spelling.\n<t>The rate may change.</t>')).toContain('will change'))
})

describe('call', () => {
  const system = 'You can call tools. Answer with one call.\n- read_balance(account): read the balance of an account\n- send_payment(account, amount): send a payment to an account\nPayments over 500 need approval. If a value is missing, ask.'
  test('the right tool with its values, and approval over the limit', () => {
    expect(JSON.parse(ask('Send a payment of 900 to account 7788990', system))).toEqual({ tool: 'send_payment', args: { account: '7788990', amount: 900 }, approval: 'required' })
    expect(JSON.parse(ask('Send a payment of 50 to account 7788990', system))).not.toHaveProperty('approval')
  })
  test('asks for what is missing when told to', () => expect(ask('Send a payment of 50', system)).toMatch(/which account/))
})
