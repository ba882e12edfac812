import type { LucideIcon } from 'lucide-react'
import type { AnchorHTMLAttributes, ButtonHTMLAttributes, ReactNode } from 'react'

import { classNames } from './class-names.ts'
import { Icon } from './icon.tsx'

type Look = {
  look?: 'primary' | 'plain' | 'quiet' | 'danger' | 'link' | undefined
  size?: 'small' | 'medium' | 'large' | undefined
  icon?: LucideIcon | undefined
  /** The words become the accessible name and the tooltip; only the icon is drawn. */
  iconOnly?: boolean | undefined
  className?: string | undefined
}

type ButtonProps = Look & ButtonHTMLAttributes<HTMLButtonElement> & {
  /** Work is under way: the button stays focusable and says so, and a second press does nothing. */
  busy?: boolean | undefined
}

/** A native button; one primary at most on a page. Submits its form unless `type` says otherwise, as HTML does. */
export function Button({ look, size, icon, iconOnly, className, busy, type = 'submit', children, onClick, ...rest }: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      className={lookClass({ look, size, iconOnly, className })}
      aria-busy={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
    >
      <Inside icon={icon} iconOnly={iconOnly}>
        {children}
      </Inside>
    </button>
  )
}

type ButtonLinkProps = Look & AnchorHTMLAttributes<HTMLAnchorElement> & { href: string }

/** A link that is the next step, drawn as a button. It goes somewhere; what changes something is a Button in a form. */
export function ButtonLink({ look, size, icon, iconOnly, className, children, ...rest }: ButtonLinkProps) {
  return (
    <a {...rest} className={lookClass({ look, size, iconOnly, className })}>
      <Inside icon={icon} iconOnly={iconOnly}>
        {children}
      </Inside>
    </a>
  )
}

function Inside({ icon, iconOnly, children }: { icon: LucideIcon | undefined; iconOnly: boolean | undefined; children: ReactNode }) {
  return (
    <>
      {icon && <Icon of={icon} />}
      {iconOnly ? <span className="visually-hidden">{children}</span> : children}
    </>
  )
}

function lookClass({ look = 'plain', size = 'medium', iconOnly, className }: Look): string | undefined {
  if (look === 'link') return classNames('button-link', className)
  return classNames('button', look !== 'plain' && `button-${look}`, size !== 'medium' && `button-${size}`, iconOnly && 'button-icon', className)
}
