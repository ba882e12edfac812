import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkLesson } from './check-lesson.ts'
import { formatFault, inOrder } from './fault.ts'
import { lesson } from './test-content.ts'

const head = '---\nid: basics/first\ntitle: First\nidea: One idea.\nminutes: 1\nedition: 1\n---\n'
const check = (body: string) => inOrder(checkLesson('01.first.mdx', head + body).faults)
const errors = (body: string) => check(body).filter((fault) => fault.level === 'error')
const at = (body: string) => errors(body).map((fault) => `${fault.line - 7}:${fault.column} ${fault.code}`)

test('a good lesson has no fault', () => {
  expect(checkLesson('01.first.mdx', lesson).faults).toEqual([])
})

describe('[L54] what is code is refused, with its line', () => {
  test.each([
    ['import', "\nimport x from 'y'\n", ['2:1 esm']],
    ['two imports in one block', "\nimport x from 'y'\nimport z from 'y'\n", ['2:1 esm', '3:1 esm']],
    ['export', '\nexport const x = 1\n', ['2:1 esm']],
    ['expression in a line', 'One {1 + 1} two\n', ['1:5 expression']],
    ['expression alone', '\n{process.env.HOME}\n', ['2:1 expression']],
    ['slot outside backticks', 'Use {{notice}} here\n', ['1:5 expression']],
    ['spread', '<Callout kind="note" {...props}>x</Callout>\n', ['1:22 prop']],
    ['handler', '<Callout kind="note" onClick="go()">x</Callout>\n', ['1:22 prop']],
    ['style', '<Callout kind="note" style="x">x</Callout>\n', ['1:22 prop']],
    ['call in a property', '<Quiz id="a/b" passMark={f()}>\n</Quiz>\n', ['1:1 answer-key', '1:16 prop']],
    ['template with a hole', '<Callout kind="note" title={`a${b}`}>x</Callout>\n', ['1:22 prop']],
    ['script', 'Text <script>alert(1)</script>\n', ['1:6 html']],
    ['iframe', '\n<iframe src="https://example.com" />\n', ['2:1 html']],
    ['script link', 'A [link](javascript:alert(1)).\n', ['1:3 url']],
    ['data link', 'A [link](data:text/html,x).\n', ['1:3 url']],
    ['link without scheme to elsewhere', 'A [link](//example.com).\n', ['1:3 url']],
    ['http link', 'A [link](http://example.com).\n', ['1:3 url']],
    ['script link in a reference', 'A [link][1].\n\n[1]: javascript:x\n', ['3:1 url']],
    ['unknown component', '\n<Calout>x</Calout>\n', ['2:1 component']],
    ['dotted name', '<Foo.Bar />\n', ['1:1 component']],
    ['fragment', '<>x</>\n', ['1:1 component']],
    ['unknown property', '<Callout kind="note" colour="red">x</Callout>\n', ['1:22 prop']],
    ['html comment', 'Text <!-- hidden --> text\n', ['1:6 syntax']],
    ['token outside backticks', 'The <|end|> token\n', ['1:5 syntax']],
    ['unclosed component', '\n<Compare>\n\nText\n', ['2:1 syntax']],
    ['unclosed brace', 'Text {and no end\n', ['1:6 expression']],
  ])('%s', (_name, body, expected) => {
    expect(at(body)).toEqual(expected)
  })

  test('ten faults in one file give ten lines', () => {
    const body = [
      "import x from 'y'",
      'Two {1 + 1}.',
      '<script>x</script>',
      '<Calout>x</Calout>',
      '<Callout kind="note" onClick="x">x</Callout>',
      '<Callout kind="loud">x</Callout>',
      '[a](javascript:x)',
      'A <|token|> here.',
      'A <!-- comment --> here.',
      '<Figure src="img/x.svg" />',
    ].join('\n\n')
    const faults = errors(body)
    expect(new Set(faults.map((fault) => fault.line)).size).toBe(10)
    expect(faults).toHaveLength(10)
    expect(faults.map(formatFault).every((line) => /^01\.first\.mdx:\d+:\d+ {2}error {2}[a-z-]+ {2}.+ — .+$/.test(line))).toBe(true)
  })
})

test('[L54] wherever something forbidden is put into a good lesson, its own line is named', () => {
  const forbidden: [string, string][] = [
    ["import x from 'y'", 'esm'], ['export const x = 1', 'esm'], ['{1 + 1}', 'expression'], ['Text {name} text', 'expression'], ['<script>x</script>', 'html'], ['<Widget />', 'component'],
    ['<Callout kind="note" onClick="x">y</Callout>', 'prop'], ['<Callout kind="note" {...x}>y</Callout>', 'prop'], ['[a](javascript:x)', 'url'], ['<!-- x -->', 'syntax'], ['A <|token|>', 'syntax'], ['![](x.png)', 'missing-alt'],
  ]
  const lines = lesson.split('\n')
  const gaps = lines.flatMap((line, index) => (line === '' && index > 7 ? [index] : []))
  fc.assert(
    fc.property(fc.uniqueArray(fc.constantFrom(...gaps), { minLength: 1, maxLength: gaps.length }), fc.array(fc.constantFrom(...forbidden), { minLength: gaps.length, maxLength: gaps.length }), (places, choices) => {
      const text = [...lines]
      const expected: string[] = []
      for (const [turn, gap] of [...places].sort((a, b) => a - b).entries()) {
        const [line, code] = choices[turn] ?? ['', '']
        text.splice(gap + turn * 2, 0, '', line)
        expected.push(`${gap + turn * 2 + 2} ${code}`)
      }
      const found = checkLesson('a.mdx', text.join('\n')).faults.filter((fault) => fault.level === 'error').map((fault) => `${fault.line} ${fault.code}`)
      expect(new Set(found)).toEqual(new Set(expected))
    }),
    { numRuns: 150 },
  )
}, 30_000)

describe('what stands inside what', () => {
  test.each([
    ['a quiz inside a callout', '<Callout kind="note">\n<Quiz id="a/q">\n<Question id="one" kind="single">\nStem\n<Option correct>A</Option>\n<Option feedback="n">B</Option>\n</Question>\n</Quiz>\n</Callout>', ['2:1 component']],
    ['a lab in the middle of a sentence', 'Now <PromptLab id="a/lab" /> here', ['1:5 component']],
    ['an option outside a question', '<Option>A</Option>', ['1:1 component']],
    ['words that a comparison would drop', '<Compare>\n\nWords\n\n<Before>a</Before>\n<After>b</After>\n</Compare>', ['3:1 component']],
    ['words between the parts of a prompt', '<PromptBreakdown>\n<Part label="Role">You</Part> and\n</PromptBreakdown>', ['2:30 component']],
    ['a link inside an option', '<Quiz id="a/q">\n<Question id="one" kind="single">\nStem\n<Option correct>[A](/learn)</Option>\n<Option feedback="n">B</Option>\n</Question>\n</Quiz>', ['4:17 component']],
  ])('%s', (_name, body, expected) => {
    expect(at(body)).toEqual(expected)
  })
})

test('literals of every plain kind are welcome', () => {
  expect(errors('<TryIt prompt={`one`} slots={[{ name: "a", text: "b" }]} />\n')).toEqual([])
  expect(errors('{/* a comment */}\n\nPress <kbd>Esc</kbd>, H<sub>2</sub>O.<br />\n')).toEqual([])
  expect(errors('[out](https://example.com) [mail](mailto:a@example.com) [in](/learn) [here](#there)\n')).toEqual([])
})

test('a misspelt field or property says what was meant', () => {
  const faults = checkLesson('a.mdx', head.replace('title:', 'titel:') + '\n<Callout kid="note">x</Callout>\n').faults
  expect(faults.map((fault) => fault.mend)).toEqual(expect.arrayContaining(['did you mean "title"?', 'did you mean "kind"?']))
})

test('front matter that could hold code is not read', () => {
  expect(checkLesson('a.mdx', '---js\n{ id: process.exit() }\n---\n').faults.map((fault) => fault.code)).toContain('frontmatter')
})

describe('answer keys', () => {
  const question = (kind: string, inner: string) => errors(`<Quiz id="a/q">\n<Question id="one" kind="${kind}">\nStem\n${inner}\n</Question>\n</Quiz>\n`).map((fault) => fault.code)
  test.each([
    ['no right option', 'single', '<Option feedback="n">A</Option>\n<Option feedback="n">B</Option>'],
    ['two right options', 'single', '<Option correct>A</Option>\n<Option correct>B</Option>'],
    ['the same answer twice', 'multiple', '<Option correct>A</Option>\n<Option feedback="n">A</Option>'],
    ['no steps', 'ordering', ''],
    ['no blank', 'fill-in', ''],
    ['a word where a number is wanted', 'fill-in', '<Blank answers={["ten"]} number />'],
    ['options in an ordering', 'ordering', '<Step>A</Step>\n<Step>B</Step>\n<Option correct>C</Option>'],
  ])('%s', (_name, kind, inner) => {
    expect(question(kind, inner)).toContain('answer-key')
  })
})

test('warnings: long option, missing feedback, skipped heading, minutes', () => {
  const long = 'a very long option that goes on and on about everything one could possibly say here, at length'
  const faults = check(`# Title\n\n#### Deep\n\n<Quiz id="a/q">\n<Question id="one" kind="single">\nStem\n<Option correct>${long}</Option>\n<Option>B</Option>\n<Option feedback="n">C</Option>\n</Question>\n</Quiz>\n\n${'word '.repeat(4000)}\n`)
  expect(new Set(faults.filter((fault) => fault.level === 'warning').map((fault) => fault.code))).toEqual(new Set(['heading', 'option-length', 'no-feedback', 'minutes']))
})

test('whatever the text, the check answers and names a line of the file', () => {
  const piece = fc.oneof(
    fc.constantFrom('<', '>', '{', '}', '`', '```', '"', "'", '<Callout', 'kind="note"', '/>', '</Callout>', '<Quiz id="a">', '<!--', '-->', 'import x', 'export', '\n', '\n\n', '---\n', '# ', '- ', '|', '[a](', ')', '\\', '\u0000', '\uFEFF', '{{a}}', '<|', '${', '&#x6a;', ' '),
    fc.string({ unit: 'grapheme', maxLength: 8 }),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join('')), (text) => {
      const lines = text.split('\n').length
      for (const fault of checkLesson('any.mdx', text).faults) {
        expect(fault.line).toBeGreaterThanOrEqual(1)
        expect(fault.line).toBeLessThanOrEqual(lines + 1)
        expect(formatFault(fault)).toMatch(/^any\.mdx:\d+:\d+ {2}(error|warning) {2}[a-z-]+ {2}[^\n]+$/)
      }
    }),
    { numRuns: 400 },
  )
}, 30_000)

test('a file nested a thousand deep, or far too long, is answered', () => {
  expect(checkLesson('deep.mdx', head + '> '.repeat(3000) + 'x').faults.length).toBeGreaterThanOrEqual(0)
  expect(checkLesson('long.mdx', 'x'.repeat(500_000)).faults.map((fault) => fault.code)).toEqual(['too-big'])
}, 30_000)
