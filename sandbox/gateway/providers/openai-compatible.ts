import OpenAI, { APIConnectionError, APIError, APIUserAbortError, AzureOpenAI } from 'openai'
import type { Provider, ProviderEvent, ProviderRequest } from '../../types.ts'
import { ProviderTrouble } from '../trouble.ts'

export type Endpoint = {
  id: string
  apiKey: string
  /** Takes the place of the upstream name `default`. */
  defaultModel: string
} & ({ kind: 'openai' } | { kind: 'compatible'; baseUrl: string } | { kind: 'azure'; endpoint: string; apiVersion: string })

/** Anything that speaks OpenAI's chat completions: OpenAI, Azure, or the gateway a company already has. Retries and timeouts are the gateway's own, so the client's are off. */
export function openAiCompatible(endpoint: Endpoint): Provider {
  const client = clientFor(endpoint)
  return {
    id: endpoint.id,
    async *complete(request, signal) {
      try {
        yield* stream(client, endpoint, request, signal)
      } catch (error) {
        throw asTrouble(error)
      }
    },
  }
}

function clientFor(endpoint: Endpoint): OpenAI {
  // A gateway inside a company may ask for no key. The client insists on one, and would take OpenAI's own from the environment.
  const common = { apiKey: endpoint.apiKey || 'none', maxRetries: 0, timeout: 600_000 }
  if (endpoint.kind === 'azure') return new AzureOpenAI({ ...common, endpoint: endpoint.endpoint, apiVersion: endpoint.apiVersion, deployment: endpoint.defaultModel })
  // Named even for OpenAI itself: otherwise the client would take an address from the environment.
  return new OpenAI({ ...common, baseURL: endpoint.kind === 'compatible' ? endpoint.baseUrl : 'https://api.openai.com/v1', organization: null, project: null })
}

async function* stream(client: OpenAI, endpoint: Endpoint, { model, messages, maxTokens, temperature }: ProviderRequest, signal: AbortSignal): AsyncGenerator<ProviderEvent> {
  // Newer OpenAI models refuse max_tokens; most other servers know only that.
  const limit = maxTokens === undefined ? {} : endpoint.kind === 'openai' ? { max_completion_tokens: maxTokens } : { max_tokens: maxTokens }
  const chunks = await client.chat.completions.create(
    { model: model === 'default' ? endpoint.defaultModel : model, messages: [...messages], stream: true, stream_options: { include_usage: true }, ...limit, ...(temperature === undefined ? {} : { temperature }) },
    { signal },
  )
  let finish: 'stop' | 'length' | null = null
  for await (const chunk of chunks) {
    const choice = chunk.choices[0]
    if (choice?.delta.content) yield { type: 'delta', text: choice.delta.content }
    if (choice?.finish_reason) finish = choice.finish_reason === 'length' ? 'length' : 'stop'
    if (chunk.usage) yield { type: 'usage', tokensIn: chunk.usage.prompt_tokens, tokensOut: chunk.usage.completion_tokens }
  }
  // Usage comes after the last choice, so the finish waits for it.
  if (finish) yield { type: 'finish', reason: finish }
}

function asTrouble(error: unknown): ProviderTrouble {
  if (error instanceof APIUserAbortError) return new ProviderTrouble('Aborted', { sentence: 'The run was stopped.', retry: false, counts: false, cause: error })
  if (error instanceof APIConnectionError) return new ProviderTrouble('No connection', { sentence: 'The model could not be reached.', retry: true, cause: error })
  if (!(error instanceof APIError) || typeof error.status !== 'number') return new ProviderTrouble('The stream broke', { sentence: 'The connection to the model broke.', retry: true, cause: error })
  const { status } = error
  if (status === 429) return new ProviderTrouble('429', { sentence: 'The model is busy.', retry: error.code !== 'insufficient_quota', retryAfterMs: retryAfterMs(error.headers), cause: error })
  if (status >= 500 || status === 408) return new ProviderTrouble(`${status}`, { sentence: 'The model had an error.', retry: true, retryAfterMs: retryAfterMs(error.headers), cause: error })
  if (status === 401 || status === 403) return new ProviderTrouble(`${status}`, { sentence: 'The model did not accept our key. Tell the people who run this site.', retry: false, cause: error })
  return new ProviderTrouble(`${status}`, { sentence: 'The model did not accept this request.', retry: false, counts: false, cause: error })
}

function retryAfterMs(headers: Headers | undefined): number | null {
  const exact = Number(headers?.get('retry-after-ms') ?? NaN)
  if (exact >= 0) return exact
  const value = headers?.get('retry-after')
  if (!value) return null
  if (/^\d+(?:\.\d+)?$/.test(value)) return Number(value) * 1000
  // A date is read against the server's own clock, which is the one it was written by.
  const ms = Date.parse(value) - Date.parse(headers?.get('date') ?? '')
  return Number.isNaN(ms) ? null : Math.max(0, ms)
}
