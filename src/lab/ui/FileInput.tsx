import type { Ref } from 'react'

/** The browser's own way to choose files, one or two at once. */
export function FileInput({
  ref,
  onFiles,
}: {
  readonly ref: Ref<HTMLInputElement>
  readonly onFiles: (files: readonly File[]) => void
}) {
  return (
    <input
      ref={ref}
      type="file"
      multiple
      hidden
      aria-label="Files to open"
      accept=".yaml,.yml,.json,.sh,.txt,text/*,application/json"
      onChange={(event) => {
        const chosen = [...(event.target.files ?? [])]
        event.target.value = ''
        if (chosen.length > 0) onFiles(chosen)
      }}
    />
  )
}
