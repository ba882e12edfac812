import type { Provider } from '../types.ts'
import type { Model, Policy } from './policy.ts'
import { openAiCompatible } from './providers/openai-compatible.ts'
import { practiceProvider } from './providers/practice.ts'

/** What a company configures to answer on a real model. Without any of it the practice engines answer. */
export type ProviderConfig = {
  openai?: { apiKey: string; model: string }
  azure?: { endpoint: string; apiKey: string; deployment: string; apiVersion: string }
  /** A gateway that the company has already. Our own controls still run first. */
  gateway?: { url: string; key: string; model: string }
}

export function connectProviders({ openai, azure, gateway }: ProviderConfig): ReadonlyMap<string, Provider> {
  const providers: Provider[] = [practiceProvider]
  if (openai) providers.push(openAiCompatible({ id: 'openai', kind: 'openai', apiKey: openai.apiKey, defaultModel: openai.model }))
  if (azure) providers.push(openAiCompatible({ id: 'azure', kind: 'azure', apiKey: azure.apiKey, endpoint: azure.endpoint, apiVersion: azure.apiVersion, defaultModel: azure.deployment }))
  if (gateway) providers.push(openAiCompatible({ id: 'gateway', kind: 'compatible', apiKey: gateway.key, baseUrl: gateway.url, defaultModel: gateway.model }))
  return new Map(providers.map((provider) => [provider.id, provider]))
}

/** The models that can answer here. Whether a person may use one is decided on each run. */
export function offeredModels(policy: Policy, providers: ReadonlyMap<string, Provider>): Model[] {
  return policy.models.filter((model) => model.status === 'available' && providers.has(model.provider))
}
