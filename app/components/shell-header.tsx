import { Keyboard, LogOut, Menu, Search } from 'lucide-react'

import { Avatar } from './avatar.tsx'
import { ButtonLink } from './button.tsx'
import { Court } from './court.tsx'
import { Icon } from './icon.tsx'
import { Kbd } from './kbd.tsx'
import type { Theme } from './preferences.ts'
import { ThemeChoice } from './theme-choice.tsx'

export type NavEntry = { href: string; label: string }
export type ShellPerson = { name: string; /** A second line that tells accounts apart: a team or an address. */ detail?: string | undefined }

type ShellHeaderProps = {
  path: string
  nav: readonly NavEntry[]
  person: ShellPerson | null
  menu: readonly NavEntry[]
  signInPath: string
  signOutPath: string
  searchPath?: string | undefined
  theme: Theme
}

export function ShellHeader({ path, nav, person, menu, signInPath, signOutPath, searchPath, theme }: ShellHeaderProps) {
  return (
    <header className="header">
      {nav.length > 0 && (
        <button type="button" className="button button-quiet button-icon nav-button" {...opens('site-nav')}>
          <Icon of={Menu} label="Menu" />
        </button>
      )}
      <a className="brand" href="/">
        <Court className="brand-mark" />
        Fieldhouse
      </a>
      {nav.length > 0 && (
        <nav className="nav" id="site-nav" aria-label="Main" {...{ popover: 'auto' }}>
          <ul className="nav-list">
            {nav.map(({ href, label }) => (
              <li key={href}>
                <a className="nav-link" href={href} aria-current={currentness(path, href)}>
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <div className="header-end">
        <a className="search-button" href={searchPath ?? '/learn'} data-opens="palette" aria-keyshortcuts="Control+K Meta+K">
          <Icon of={Search} />
          <span className="search-words">Go to</span>
          <span className="visually-hidden"> a page, a course or a person</span>
          <Kbd>Ctrl K</Kbd>
        </a>
        {person ? <PersonMenu person={person} path={path} menu={menu} signOutPath={signOutPath} theme={theme} /> : <SignIn path={path} signInPath={signInPath} />}
      </div>
    </header>
  )
}

function PersonMenu({ person, path, menu, signOutPath, theme }: { person: ShellPerson } & Pick<ShellHeaderProps, 'path' | 'menu' | 'signOutPath' | 'theme'>) {
  return (
    <>
      <button type="button" className="person-button" {...opens('person-menu')}>
        <Avatar name={person.name} />
        <span className="visually-hidden">{person.name}: your menu</span>
      </button>
      <div className="menu" id="person-menu" {...{ popover: 'auto' }}>
        <p className="menu-who">
          <strong>{person.name}</strong>
          {person.detail && <span>{person.detail}</span>}
        </p>
        <ul>
          {menu.map(({ href, label }) => (
            <li key={href}>
              <a className="menu-item" href={href} aria-current={currentness(path, href)}>
                {label}
              </a>
            </li>
          ))}
        </ul>
        <ul>
          <li>
            <button type="button" className="menu-item" data-opens="keys">
              <Icon of={Keyboard} />
              Keys
              <Kbd>?</Kbd>
            </button>
          </li>
          <li>
            <form method="post" action={signOutPath}>
              <button type="submit" className="menu-item">
                <Icon of={LogOut} />
                Sign out
              </button>
            </form>
          </li>
        </ul>
        <ThemeChoice theme={theme} path={path} />
      </div>
    </>
  )
}

function SignIn({ path, signInPath }: { path: string; signInPath: string }) {
  if (path.split('?')[0] === signInPath) return null
  return (
    <ButtonLink href={signInPath} look="primary" size="small">
      Sign in
    </ButtonLink>
  )
}

/** React 18 does not know these attributes by their camel-case names, and passes them on as they are written. */
function opens(id: string) {
  return { popovertarget: id }
}

/** "page" on the page itself, "true" on pages below it. */
function currentness(path: string, href: string): 'page' | 'true' | undefined {
  const here = path.split(/[?#]/u)[0] ?? '/'
  if (here === href) return 'page'
  return href !== '/' && here.startsWith(`${href}/`) ? 'true' : undefined
}
