import type { ProviderConfig } from '#sandbox/gateway/registry.ts'
import type { Env } from './env.server.ts'

/** Which real models answer beside the practice engines. A company's own gateway is asked through its OpenAI-compatible face. */
export function providersOf(env: Env): ProviderConfig {
  return {
    ...(env.OPENAI_API_KEY && { openai: { apiKey: env.OPENAI_API_KEY, model: env.OPENAI_MODEL ?? 'gpt-4.1-mini' } }),
    ...(env.GATEWAY_URL && { gateway: { url: env.GATEWAY_URL, key: env.GATEWAY_KEY ?? '', model: env.GATEWAY_MODEL ?? 'default' } }),
    ...(env.AZURE_OPENAI_ENDPOINT &&
      env.AZURE_OPENAI_API_KEY &&
      env.AZURE_OPENAI_DEPLOYMENT && {
        azure: { endpoint: env.AZURE_OPENAI_ENDPOINT, apiKey: env.AZURE_OPENAI_API_KEY, deployment: env.AZURE_OPENAI_DEPLOYMENT, apiVersion: env.AZURE_OPENAI_API_VERSION ?? '2024-10-21' },
      }),
  }
}
