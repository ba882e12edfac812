import { classNames } from './class-names.ts'

/** A court seen from above, in floor lines: the sign of the house. With a ball, it also draws what is empty (`in`) and what is not there (`out`). */
export function Court({ ball, className }: { ball?: 'in' | 'out' | undefined; className?: string | undefined }) {
  return (
    <svg className={classNames('court', className)} viewBox={ball ? '0 0 160 84' : '0 0 32 20'} fill="none" stroke="currentColor" aria-hidden="true" focusable="false">
      {ball ? (
        <>
          <path strokeWidth="2" d="M5 9h126v70H5zM68 9v70M5 28h22a16 16 0 0 1 0 32H5M131 28h-22a16 16 0 0 0 0 32h22" />
          <circle strokeWidth="2" cx="68" cy="44" r="13" />
          <circle className="court-ball" stroke="none" cx={ball === 'in' ? 68 : 149} cy={ball === 'in' ? 44 : 20} r="5" />
        </>
      ) : (
        <>
          <path strokeWidth="2" strokeLinejoin="round" d="M1 1h30v18H1zM16 1v18" />
          <circle strokeWidth="2" cx="16" cy="10" r="4" />
        </>
      )}
    </svg>
  )
}
