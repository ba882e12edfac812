import { promotion, type PromotionRule } from '#app/features/seats/promotion-rule.ts'

type Pool = { capacity: number | null; taken: number; waiting: number; pausedAt: Date | null }

type CapacityPreview = { kind: 'raises'; calls: number; waiting: number; how: 'confirm' | 'offer' | 'none' } | { kind: 'lowers'; free: number } | { kind: 'overfull'; by: number } | { kind: 'unchanged' }

/** What a change would do if nobody clicked until then. The change itself counts again. */
export function capacityPreview({ capacity, taken, waiting, pausedAt }: Pool, to: number | null, rule: PromotionRule, at: Date): CapacityPreview {
  if (to === capacity) return { kind: 'unchanged' }
  if (to !== null && taken > to) return { kind: 'overfull', by: taken - to }
  if (to !== null && (capacity === null || to < capacity)) return { kind: 'lowers', free: to - taken }
  const how = pausedAt ? 'none' : promotion(rule, at).kind
  return { kind: 'raises', waiting, how, calls: how === 'none' ? 0 : Math.min(waiting, to === null ? waiting : to - taken) }
}

/** "Confirms 50 of 137 waiting." */
export function previewWords(preview: CapacityPreview): string {
  switch (preview.kind) {
    case 'raises':
      if (preview.waiting === 0) return 'Nobody waits, so nobody is moved.'
      if (preview.how === 'none') return `${preview.waiting} wait, and nobody is called in now: promotion is paused, or the event begins within the hour.`
      return preview.how === 'confirm' ? `Confirms ${preview.calls} of ${preview.waiting} waiting, in their order. Each gets an invitation.` : `Offers a place to ${preview.calls} of ${preview.waiting} waiting, in their order. Each has time to take it.`
    case 'lowers':
      return preview.free === 1 ? 'Nobody loses a place. One is left.' : `Nobody loses a place. ${preview.free} are left.`
    case 'overfull':
      return `Nobody loses a place. There will be ${preview.by} more people than places, and who waits is called in only after that many have cancelled.`
    case 'unchanged':
      return 'That is the capacity already.'
  }
}
