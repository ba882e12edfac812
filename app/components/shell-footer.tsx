import type { Theme } from './preferences.ts'
import type { NavEntry } from './shell-header.tsx'
import { ThemeChoice } from './theme-choice.tsx'

export function ShellFooter({ path, demo, theme, links }: { path: string; demo: boolean; theme: Theme; links: readonly NavEntry[] }) {
  return (
    <footer className="footer">
      {demo && (
        <p className="footer-demo">
          <strong>Demo mode.</strong> The people and their records are invented, and anyone may sign in as any of them.
        </p>
      )}
      {links.map(({ href, label }) => (
        <a key={href} href={href}>
          {label}
        </a>
      ))}
      <ThemeChoice theme={theme} path={path} />
    </footer>
  )
}
