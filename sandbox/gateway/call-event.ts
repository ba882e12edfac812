import type { Decision, ProviderEvent } from '../types.ts'
import type { Model } from './policy.ts'

/** What comes back from calling a model: the provider's own events, which model was asked, and what was decided on the way. */
export type CallEvent = ProviderEvent | { type: 'decision'; decision: Decision } | { type: 'model'; model: Model }
