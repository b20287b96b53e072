import type { ContentFault } from '../compile/fault.ts'
import type { ContentCheck } from './check.ts'
import { teaches } from './taught-mistake.ts'

export default {
  id: 'correction-examples',
  title: 'Each forbidden sentence form catches its bad example and lets the near one pass.',
  *check({ corrections }): Iterable<ContentFault> {
    for (const { entry, source, path } of corrections)
      for (const [at, forbidden] of (entry.forbidden ?? []).entries()) {
        const here = [...path, 'forbidden', at]
        if (!isPattern(forbidden.says) || (forbidden.unless !== undefined && !isPattern(forbidden.unless)))
          yield source.fault(here, 'This is no regular expression: a bracket or a quantifier is left open.')
        else {
          if (!teaches(forbidden.caught, forbidden))
            yield source.fault([...here, 'caught'], 'The form does not catch this sentence: widen "says".')
          if (teaches(forbidden.passes, forbidden))
            yield source.fault(
              [...here, 'passes'],
              'The form catches this sentence too: narrow it, or say "unless".',
            )
        }
      }
  },
} satisfies ContentCheck

function isPattern(text: string): boolean {
  try {
    return new RegExp(text, 'i').source !== ''
  } catch {
    return false
  }
}
