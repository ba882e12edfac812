import Editor, { loader, type Monaco, type OnMount } from '@monaco-editor/react'
import { useEffect, useId, useState } from 'react'

import { promptLanguage } from './prompt-language.ts'

type PromptEditorProps = { name: string; label: string; text: string; slots: readonly string[]; change: (text: string) => void; run: () => void }

/**
 * Monaco, self-hosted and fetched only by the page that has an editor. Until it is there, and where it cannot be, the plain field has the text.
 * Tab leaves the editor, as in every field; Escape goes to the Run button.
 */
export function PromptEditor({ name, label, text, slots, change, run }: PromptEditorProps) {
  const [monaco, setMonaco] = useState<Monaco | null>(null)
  const id = useId()
  useEffect(() => {
    let gone = false
    void load(slots).then((loaded) => !gone && setMonaco(loaded))
    return () => void (gone = true)
  }, [slots])
  const field = <textarea id={id} name={name} className="input input-code prompt-input" rows={14} value={text} onChange={(event) => change(event.currentTarget.value)} hidden={monaco !== null} data-shortcut={monaco ? undefined : 'e'} />
  return (
    <div className="field prompt-editor">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      {field}
      {monaco && <Editor className="prompt-monaco" height="22rem" language="prompt" theme={prefersDark() ? 'house-dark' : 'house-light'} value={text} options={{ ...options, ariaLabel: label }} onChange={(value) => change(value ?? '')} onMount={wire(run)} />}
      <p className="field-hint">
        <kbd className="kbd">Ctrl Enter</kbd> runs, <kbd className="kbd">Tab</kbd> leaves the editor.
      </p>
    </div>
  )
}

const wire =
  (run: () => void): OnMount =>
  (editor, monaco) => {
    editor.addCommand(monaco.KeyMod.CtrlCmd | monaco.KeyCode.Enter, run)
    editor.addCommand(monaco.KeyCode.Escape, () => document.querySelector<HTMLButtonElement>('.lab-form button.button-primary')?.focus())
    editor.focus()
  }

const options = {
  wordWrap: 'on',
  minimap: { enabled: false },
  lineNumbers: 'off',
  folding: false,
  glyphMargin: false,
  lineDecorationsWidth: 8,
  fontFamily: "'JetBrains Mono Variable', ui-monospace, monospace",
  fontSize: 15,
  lineHeight: 24,
  fontLigatures: false,
  scrollBeyondLastLine: false,
  renderLineHighlight: 'none',
  tabFocusMode: true,
  quickSuggestions: false,
  padding: { top: 12, bottom: 12 },
  accessibilitySupport: 'auto',
  automaticLayout: true,
} as const

let loading: Promise<Monaco> | undefined

async function load(slots: readonly string[]): Promise<Monaco> {
  loading ??= (async () => {
    const address = '/monaco/editor.js'
    const monaco = (await import(/* @vite-ignore */ address)) as Monaco
    self.MonacoEnvironment = { getWorker: () => new Worker('/monaco/editor.worker.js') }
    loader.config({ monaco })
    return monaco
  })()
  const monaco = await loading
  promptLanguage(monaco, slots)
  return monaco
}

/** As the page is drawn now: the theme's own choice, else the system's. */
function prefersDark(): boolean {
  return getComputedStyle(document.documentElement).colorScheme.includes('dark') && (document.documentElement.dataset['theme'] === 'dark' || matchMedia('(prefers-color-scheme: dark)').matches) && document.documentElement.dataset['theme'] !== 'light'
}
