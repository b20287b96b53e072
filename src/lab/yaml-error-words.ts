/** What the error codes of the YAML parser mean, for whoever wrote the file. */
export const YAML_ERROR_WORDS: Readonly<Record<string, string>> = {
  BAD_ALIAS: 'A value that begins with * is an alias to YAML: put it in quotes.',
  BAD_DIRECTIVE: 'A line that begins with % is a directive to YAML: put the value in quotes.',
  BAD_DQ_ESCAPE:
    'This backslash sequence means nothing inside of double quotes: write \\\\ for a backslash, or use single quotes.',
  BAD_INDENT:
    'This line is not in the column of its neighbours: keys of the same map, and the dashes of a list, stand in one column.',
  BAD_SCALAR_START: 'A value cannot begin with this character: put the whole value in quotes.',
  BLOCK_AS_IMPLICIT_KEY:
    'There is a second key on this line: put what follows on a line of its own, or the value in quotes if it contains a colon.',
  BLOCK_IN_FLOW: 'Inside of brackets or braces everything stays in brackets: no dashes, no indented keys.',
  KEY_OVER_1024_CHARS:
    'This key is longer than YAML allows: a quotation mark or a bracket before is probably not closed.',
  MISSING_CHAR: 'A closing quotation mark, a bracket or a comma is missing.',
  MULTILINE_IMPLICIT_KEY:
    'This line has no colon of its own, so YAML joins it with the next one: write key: value, or indent it below what it belongs to.',
  MULTIPLE_DOCS: 'A second document begins here: a configuration is a single YAML document.',
  TAB_AS_INDENT: 'YAML allows only spaces for indentation: replace the tab.',
  TAG_RESOLVE_FAILED: 'YAML does not know what this tag means: remove it, or put the value in quotes.',
  UNEXPECTED_TOKEN:
    'YAML does not expect this here: put the whole value in quotes, or check the indentation.',
}
