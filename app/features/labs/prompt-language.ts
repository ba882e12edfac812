import type { Monaco } from '@monaco-editor/react'

type Model = Parameters<Parameters<Monaco['languages']['registerCompletionItemProvider']>[1]['provideCompletionItems']>[0]
type Position = Parameters<Parameters<Monaco['languages']['registerCompletionItemProvider']>[1]['provideCompletionItems']>[1]

let known: readonly string[] = []
let isRegistered = false

/** Prompts as a language of the editor: slots and tags stand out, and typing {{ offers the slots of the lab. */
export function promptLanguage(monaco: Monaco, slots: readonly string[]): void {
  known = slots
  if (isRegistered) return
  isRegistered = true
  monaco.languages.register({ id: 'prompt' })
  monaco.languages.setMonarchTokensProvider('prompt', {
    tokenizer: {
      root: [
        [/\{\{\s*[\w-]+\s*\}\}/, 'variable'],
        [/<\/?[\w-]+>/, 'tag'],
        [/"""/, 'tag'],
        [/^\s*([-*]|\d+[.)])\s/, 'keyword'],
      ],
    },
  })
  monaco.languages.registerCompletionItemProvider('prompt', {
    triggerCharacters: ['{'],
    provideCompletionItems(model: Model, position: Position) {
      const word = model.getWordUntilPosition(position)
      const range = { startLineNumber: position.lineNumber, endLineNumber: position.lineNumber, startColumn: word.startColumn, endColumn: word.endColumn }
      const before = model.getLineContent(position.lineNumber).slice(0, word.startColumn - 1)
      if (!before.endsWith('{')) return { suggestions: [] }
      return { suggestions: known.map((slot) => ({ label: slot, kind: monaco.languages.CompletionItemKind.Variable, insertText: before.endsWith('{{') ? `${slot}}}` : `{${slot}}}`, range })) }
    },
  })
  monaco.editor.defineTheme('house-light', { base: 'vs', inherit: true, rules: rules('0c5a46', '2c557f'), colors: { 'editor.background': '#ffffff', 'editor.foreground': '#1b1b18', focusBorder: '#00000000' } })
  monaco.editor.defineTheme('house-dark', { base: 'vs-dark', inherit: true, rules: rules('7bcdaa', '9bc4ef'), colors: { 'editor.background': '#1d1d1a', 'editor.foreground': '#edece7', focusBorder: '#00000000' } })
}

function rules(variable: string, tag: string) {
  return [
    { token: 'variable', foreground: variable, fontStyle: 'bold' },
    { token: 'tag', foreground: tag },
    { token: 'keyword', foreground: tag },
  ]
}
