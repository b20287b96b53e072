/** What a pack's archive may hold. An honest one is far below each of these. */
export const ZIP_LIMITS = {
  bytes: 5 * 1024 * 1024,
  entries: 500,
  /** Of all files together. */
  inflated: 10 * 1024 * 1024,
  file: 1024 * 1024,
  /** How many times larger a file may become. */
  ratio: 100,
} as const

/** Whether bytes begin as a zip archive does. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] ?? 9) < 9
}
