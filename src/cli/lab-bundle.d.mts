export const CACHE: string
export function bundleOf(entry: string): string
export function readyBundle(entry: string): string
