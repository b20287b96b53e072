/** The names that App Runner takes: 4 letters, digits, hyphens and underscores or more, the first a letter or digit. */
export function isPlainName(name: string, most: number): boolean {
  return name.length <= most && /^[A-Za-z0-9][A-Za-z0-9\-_]{3,}$/.test(name)
}

export function whyNoName(name: string, most: number): string {
  if (name.length < 4) return `it has ${name.length} characters and needs at least 4.`
  if (name.length > most) return `it has ${name.length} characters and may have at most ${most}.`
  if (!/^[A-Za-z0-9]/.test(name)) return 'it must begin with a letter or a digit.'
  return 'only letters, digits, hyphens and underscores are allowed.'
}

/** The nearest name that would do; nothing where no letter is left. */
export function plainName(name: string, most: number): string | undefined {
  const plain = name
    .slice(0, 100)
    .normalize('NFKD')
    .replaceAll(/[^A-Za-z0-9_-]+/g, '-')
    .replaceAll(/^[-_]+|-+$/g, '')
    .slice(0, most)
  if (plain === '') return undefined
  return plain.length < 4 ? `${plain}-service` : plain
}
