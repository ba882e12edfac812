/** Every zone that this machine knows, with the one in use even if it is not among them. */
export function zoneChoices(current: string): string[] {
  return [...new Set([current, 'UTC', ...Intl.supportedValuesOf('timeZone')])].sort((a, b) => a.localeCompare(b, 'en'))
}
