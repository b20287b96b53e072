import type { Plain } from './node.ts'

const MAYBE_MORE = /^[-+.\d~nNtTfF]/
const NULL = /^(?:~|null|Null|NULL)$/
const BOOLEAN = /^(?:true|True|TRUE|false|False|FALSE)$/
const FLOAT = /^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/

/** What a plain scalar means in YAML 1.2; infinities and what is no number stay as they are written. */
export function yamlValue(text: string): Plain {
  if (!MAYBE_MORE.test(text)) return text
  if (NULL.test(text)) return null
  if (BOOLEAN.test(text)) return text[0] === 't' || text[0] === 'T'
  const number = FLOAT.test(text)
    ? Number(text)
    : /^0(?:o[0-7]+|x[\da-fA-F]+)$/.test(text)
      ? Number(text)
      : Infinity
  return Number.isFinite(number) ? number : text
}
