import { useSyncExternalStore } from 'react'

/** Whether the page is drawn dark now: the person's choice, else the system's. Follows both while the page is open. */
export function useDark(): boolean {
  return useSyncExternalStore(subscribe, isDark, () => false)
}

const systemPrefersDark = '(prefers-color-scheme: dark)'

function isDark(): boolean {
  const chosen = document.documentElement.dataset['theme']
  return chosen ? chosen === 'dark' : matchMedia(systemPrefersDark).matches
}

function subscribe(changed: () => void): () => void {
  const system = matchMedia(systemPrefersDark)
  const chosen = new MutationObserver(changed)
  system.addEventListener('change', changed)
  chosen.observe(document.documentElement, { attributeFilter: ['data-theme'] })
  return () => {
    system.removeEventListener('change', changed)
    chosen.disconnect()
  }
}
