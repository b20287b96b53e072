/** Text that YAML would not read back as the same text if it stood there without quotes. */
const NEEDS_QUOTES =
  /^$|^[\s"'[\]{}>|*&!%#`@,?:=-]|[:#]\s|\s#|:$|^(?:~|null|true|false|yes|no|on|off)$|^[-+.\d][\d.,_eE+-]*$|^0[xo]|\s$|[\n\r\t]/i

/** A text as YAML writes it on one line, quoted only where it must be. */
export function yamlText(value: string): string {
  return NEEDS_QUOTES.test(value) ? yamlQuoted(value) : value
}

/** Single quotes where the text itself has double ones or backslashes, so that it stays readable. */
export function yamlQuoted(value: string): string {
  if (/["\\]/.test(value) && !/[\n\r\t]/.test(value)) return `'${value.replaceAll("'", "''")}'`
  return JSON.stringify(value)
}
