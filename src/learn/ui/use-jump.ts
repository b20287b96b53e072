import { useEffect } from 'react'
import { jumpTo } from '../../kit/jump-to.ts'

/** Goes to the place that the address names, after the page itself has taken the focus. */
export function useJump(id: string | undefined): void {
  useEffect(() => {
    if (id !== undefined) jumpTo(id)
  }, [id])
}
