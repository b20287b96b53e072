import { use } from 'react'
import { Notice } from '../../kit/Notice.tsx'
import type { PackId } from '../ids.ts'
import type { Library } from '../library.ts'
import { ExternalLink } from './Prose.tsx'

/** What must be known wherever the service of a pack is advised, with its day and its source. Without `pack`, of every pack. */
export function PackNotice(props: { readonly library: Library; readonly pack?: PackId }) {
  const { packs } = use(props.library.contents())
  return packs
    .filter(({ id }) => props.pack === undefined || id === props.pack)
    .map(({ id, notice }) =>
      notice === undefined ? null : (
        <Notice key={id} signal="caution">
          <p>
            {notice.text} <ExternalLink href={notice.source}>AWS, {notice.date}</ExternalLink>{' '}
            <span className="prose__date">checked {notice.checked}</span>
          </p>
        </Notice>
      ),
    )
}
