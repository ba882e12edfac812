import { createContext, useContext } from 'react'

const Nonce = createContext<string | undefined>(undefined)

export const NonceProvider = Nonce.Provider

/** The request's script nonce while rendering on the server; in the browser the attribute is hidden, so hydration must not compare it. */
export function useNonce(): string | undefined {
  return useContext(Nonce)
}
