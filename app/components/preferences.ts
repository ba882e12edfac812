export type Theme = 'light' | 'dark' | 'system'

/** What a person chose for this device. Kept in cookies, so it holds before sign-in, before script and without script. */
export type Preferences = { theme: Theme; singleKeys: boolean }

/** Reads the Cookie header; what is missing or unknown falls back to the system's theme and to keys switched on. */
export function preferencesFrom(cookieHeader: string | null): Preferences {
  return { theme: themeFrom(cookieValue(cookieHeader, 'theme')), singleKeys: cookieValue(cookieHeader, 'single-keys') !== 'off' }
}

/** The Set-Cookie values for the choices in a posted form; a choice that is absent stays as it was. */
export function preferenceCookies(form: FormData, { secure }: { secure: boolean }): string[] {
  const flags = `Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly${secure ? '; Secure' : ''}`
  const theme = form.get('theme')
  const keys = form.get('single-keys')
  return [
    ...(typeof theme === 'string' ? [`theme=${themeFrom(theme)}; ${flags}`] : []),
    ...(typeof keys === 'string' ? [`single-keys=${keys === 'off' ? 'off' : 'on'}; ${flags}`] : []),
  ]
}

/** For `<html data-theme>`. Absent for "system", where the browser decides. */
export function themeAttribute(theme: Theme): 'light' | 'dark' | undefined {
  return theme === 'system' ? undefined : theme
}

/** Where a form asked to go back to, if that is a path of this site; otherwise home. */
export function pathBack(value: FormDataEntryValue | null): string {
  if (typeof value !== 'string' || !/^\/(?![/\\])[^\\\s]*$/u.test(value)) return '/'
  const { pathname, search, hash } = new URL(value, 'https://here.invalid') // a header takes no letters beyond Latin-1
  return pathname.startsWith('//') ? '/' : pathname + search + hash
}

function themeFrom(value: string | undefined): Theme {
  return value === 'light' || value === 'dark' ? value : 'system'
}

function cookieValue(header: string | null, name: string): string | undefined {
  return header
    ?.split(';')
    .map((pair) => pair.trim().split('='))
    .find(([key]) => key === name)?.[1]
}
