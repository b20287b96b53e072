/** Names of variables that hold a secret more often than not. */
const NAME =
  /(?:^|_)(?:PASSWORD|PASSWD|PWD|PASS|SECRET|TOKEN|APIKEY|API_KEY|ACCESS_KEY|PRIVATE_KEY|SECRET_KEY|ENCRYPTION_KEY|CREDENTIALS?)(?:_|$)|^SECRET|SECRET$|PASSWORD$|TOKEN$/i

/** Names that only look alike: how long a token lives, where it is fetched, which name it has. */
const HARMLESS_NAME =
  /(?:_URL|_URI|_ENDPOINT|_NAME|_TTL|_EXPIR\w*|_LENGTH|_TYPE|_ALGORITHM|_FILE|_PATH|_ENABLED|_REGION|_ID|_COUNT|_LIMIT|MAX_TOKENS|_MINUTES|_SECONDS|_DAYS)$/i

/** Values that give themselves away: keys of providers, private keys, addresses with a password. */
const VALUE = [
  /^(?:AKIA|ASIA)[A-Z0-9]{16}$/,
  /^(?:sk|pk|rk)[-_](?:live|test|proj|ant)?[-_]?[A-Za-z0-9_-]{16,}$/,
  /^gh[pousr]_[A-Za-z0-9]{20,}$/,
  /^xox[abprs]-[A-Za-z0-9-]{10,}$/,
  /^AIza[A-Za-z0-9_-]{30,}$/,
  /^eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}\./,
  /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
  /^[a-z][a-z0-9+.-]*:\/\/[^\s:/@]+:[^\s@/${]+@[^\s]+/i,
]

/** Words that somebody will replace, or that say openly that there is nothing to hide. */
const PLACEHOLDER =
  /^(?:|true|false|yes|no|none|null|changeme|change-me|todo|x+|\*+|<[^>]*>|your[-_ ].*|example.*|\$.*|\d{1,5})$/i

/** Whether a plain value is a secret by all appearances. */
export function looksSecret(name: string, value: string): boolean {
  if (value.startsWith('arn:aws') || value.includes('${')) return false
  if (VALUE.some((pattern) => pattern.test(value))) return true
  return secretName(name) && !PLACEHOLDER.test(value)
}

export function secretName(name: string): boolean {
  return NAME.test(name) && !HARMLESS_NAME.test(name)
}

/** An ARN that App Runner can fetch a secret from, and hands over as a mere text under the plain variables. */
export function isSecretArn(value: string): boolean {
  return /^arn:aws[\w-]*:(?:secretsmanager:[^:]*:\d{12}:secret:|ssm:[^:]*:\d{12}:parameter\/)/.test(value)
}
