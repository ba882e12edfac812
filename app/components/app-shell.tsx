import type { ReactNode } from 'react'

import type { PaletteItem } from './palette-item.ts'
import type { Preferences } from './preferences.ts'
import { ShellCommands } from './shell-commands.tsx'
import { ShellFooter } from './shell-footer.tsx'
import { type NavEntry, ShellHeader, type ShellPerson } from './shell-header.tsx'
import { SoftNavigation } from './soft-navigation.tsx'

export type AppShellProps = {
  /** Path and search of this page, for "you are here" and for forms that come back. */
  path: string
  nav: readonly NavEntry[]
  person: ShellPerson | null
  /** Links in the person's menu. */
  menu: readonly NavEntry[]
  signInPath: string
  signOutPath: string
  /** The search page, where the search button leads without script. */
  searchPath?: string | undefined
  loadPaletteItems?: (() => Promise<readonly PaletteItem[]>) | undefined
  preferences: Preferences
  demo: boolean
  footer?: readonly NavEntry[] | undefined
  children: ReactNode
}

/** What stands around every page: skip link, header, the main part, footer, and the keys. Everything in it is a link or a form; script only adds speed. */
export function AppShell({ path, nav, person, menu, signInPath, signOutPath, searchPath, loadPaletteItems, preferences, demo, footer = [], children }: AppShellProps) {
  const items = [...inGroup('Pages', nav), ...inGroup('You', menu)]
  return (
    <div className="page">
      <a className="skip-link" href="#main">
        Skip to the main part
      </a>
      {/* React Aria adds a style element unless one with this id exists; the security policy would refuse it, and base.css has its one rule. */}
      <template id="react-aria-pressable-style" />
      <ShellHeader path={path} nav={nav} person={person} menu={menu} signInPath={signInPath} signOutPath={signOutPath} searchPath={searchPath} theme={preferences.theme} />
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <ShellFooter path={path} demo={demo} theme={preferences.theme} links={footer} />
      <ShellCommands items={items} loadItems={loadPaletteItems} singleKeys={preferences.singleKeys} path={path} />
      <SoftNavigation />
    </div>
  )
}

function inGroup(group: string, entries: readonly NavEntry[]): PaletteItem[] {
  return entries.map(({ href, label }) => ({ id: href, group, label, href }))
}
