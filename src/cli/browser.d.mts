export const FLAGS: string[]
export function requireBrowser(): Promise<string>
