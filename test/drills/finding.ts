export type Finding = { promise: string; held: boolean; seen: string }
