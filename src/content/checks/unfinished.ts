import type { ContentCheck } from './check.ts'

const MARK = /\b(?:TODO|FIXME|TBD|XXX)\b/

export default {
  id: 'unfinished',
  title: 'Nothing is marked TODO: a skeleton has to be filled before it is built.',
  *check({ sources }) {
    for (const [file, text] of sources)
      for (const [index, line] of text.split('\n').entries()) {
        const found = file.endsWith('README.md') ? null : MARK.exec(line)
        if (found)
          yield {
            file,
            line: index + 1,
            column: found.index + 1,
            message: `"${found[0]}" marks what is still to be written: write it, or take the item out.`,
          }
      }
  },
} satisfies ContentCheck
