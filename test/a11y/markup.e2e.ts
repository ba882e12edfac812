import { HtmlValidate } from 'html-validate'

import { expect, test } from '#test/support/e2e.ts'
import { shownPages } from '#test/support/furnished-house.ts'
import { askAs } from '#test/support/http.ts'

/** The markup as the server sends it, which is what a browser without script works with. */
const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // How React 18 writes: void elements closed, some attributes in camel case, booleans with an empty value, ids from useId with colons. All of it is valid HTML.
    'void-style': ['error', { style: 'selfclosing' }],
    'attr-case': 'off',
    'attribute-boolean-style': 'off',
    'valid-id': ['error', { relaxed: true }],
    // A name on a list is what tells two timelines on one page apart; the standard allows it.
    'aria-label-misuse': ['error', { allowAnyNamable: true }],
    // Fields of one name are how a form sends a list: boxes of a question, steps in their order.
    'form-dup-name': 'off',
    // 70 characters are what a search engine shows; these titles are for tabs and screen readers.
    'long-title': 'off',
  },
})

for (const { name, who, path, status = 200 } of shownPages) {
  test(`${name}: its markup is valid`, async ({ furnished }) => {
    const response = await (await askAs(who, furnished.house))(path(furnished.made))
    expect(response.status).toBe(status)
    const html = await response.text()
    const { results } = await validator.validateString(html)
    const lines = html.split('\n')
    expect(results.flatMap(({ messages }) => messages.map(({ ruleId, message, line, column }) => `${ruleId}: ${message} at ${lines[line - 1]?.slice(Math.max(0, column - 60), column + 80)}`))).toEqual([])
  })
}
