import { Monitor, Moon, Sun, type LucideIcon } from 'lucide-react'

import { Icon } from './icon.tsx'
import type { Theme } from './preferences.ts'

/** Three buttons of one plain form: each press is a post that sets a cookie and comes back. */
export function ThemeChoice({ theme, path }: { theme: Theme; path: string }) {
  return (
    <form className="theme-choice" method="post" action="/preferences" data-soft>
      <input type="hidden" name="from" value={path} />
      <fieldset>
        <legend className="visually-hidden">Theme</legend>
        {options.map(({ value, label, icon }) => (
          <button key={value} type="submit" className="theme-option" name="theme" value={value} aria-pressed={value === theme}>
            <Icon of={icon} />
            {label}
          </button>
        ))}
      </fieldset>
    </form>
  )
}

const options: readonly { value: Theme; label: string; icon: LucideIcon }[] = [
  { value: 'light', label: 'Light', icon: Sun },
  { value: 'dark', label: 'Dark', icon: Moon },
  { value: 'system', label: 'System', icon: Monitor },
]
