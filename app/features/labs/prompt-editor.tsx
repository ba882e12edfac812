import Editor, { loader, type Monaco, type OnMount } from '@monaco-editor/react'
import { useEffect, useRef, useState } from 'react'

import { type Insert, InsertSlots } from './insert-slots.tsx'
import { type PromptFieldProps, Room } from './prompt-field.tsx'
import { promptLanguage } from './prompt-language.ts'
import { useDark } from './use-dark.ts'

/**
 * Monaco, self-hosted and fetched only by the page that has an editor. Until it is there, and where it cannot be, the plain field has the text.
 * Tab leaves the editor, as in every field; Escape goes to the Run button.
 */
export function PromptEditor({ id, label, text, change, run, leave, slots, hint, rows }: PromptFieldProps) {
  const [monaco, setMonaco] = useState<Monaco | null>(null)
  const insert = useRef<Insert>(() => undefined)
  const keys = useRef({ run, leave })
  keys.current = { run, leave } // the editor keeps the commands of its first drawing
  const wasTyping = useRef(false)
  const dark = useDark()
  useEffect(() => {
    let gone = false
    void load(slots).then((loaded) => {
      if (gone) return
      wasTyping.current = document.activeElement?.id === id
      setMonaco(loaded)
    })
    return () => void (gone = true)
  }, [slots, id])

  const wire: OnMount = (editor, { KeyMod, KeyCode }) => {
    editor.addCommand(KeyMod.CtrlCmd | KeyCode.Enter, () => keys.current.run())
    editor.addCommand(KeyCode.Escape, () => keys.current.leave(), '!suggestWidgetVisible')
    editor.getDomNode()?.querySelector('textarea, [role=textbox]')?.setAttribute('data-shortcut', 'e')
    insert.current = (words) => {
      const selection = editor.getSelection()
      if (selection) editor.executeEdits('slot', [{ range: selection, text: words, forceMoveMarkers: true }])
      editor.focus()
    }
    if (wasTyping.current) editor.focus()
  }

  return (
    <div className="prompt">
      <div className="field">
        <label className="field-label" htmlFor={id}>
          {label}
        </label>
        {hint && <p className="field-hint">{hint}</p>}
        <textarea id={id} name="prompt" className="input input-code prompt-input" rows={rows} value={text} onChange={(event) => change(event.currentTarget.value)} hidden={monaco !== null} data-shortcut={monaco ? undefined : 'e'} />
        {monaco && (
          <div className="prompt-editor">
            <Editor height="22rem" language="prompt" theme={dark ? 'house-dark' : 'house-light'} value={text} options={{ ...options, ariaLabel: label }} onChange={(value) => change(value ?? '')} onMount={wire} />
          </div>
        )}
      </div>
      <div className="prompt-foot">
        <InsertSlots slots={slots} insert={(words) => insert.current(words)} />
        <Room for={text} />
      </div>
    </div>
  )
}

const options = {
  wordWrap: 'on',
  minimap: { enabled: false },
  lineNumbers: 'off',
  folding: false,
  glyphMargin: false,
  lineDecorationsWidth: 8,
  overviewRulerLanes: 0,
  overviewRulerBorder: false,
  hideCursorInOverviewRuler: true,
  scrollbar: { alwaysConsumeMouseWheel: false, verticalScrollbarSize: 10, horizontal: 'hidden', useShadows: false },
  fontFamily: "'JetBrains Mono Variable', ui-monospace, monospace",
  fontSize: 15,
  lineHeight: 24,
  fontLigatures: false,
  scrollBeyondLastLine: false,
  renderLineHighlight: 'none',
  occurrencesHighlight: 'off',
  selectionHighlight: false,
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
