/** The field that a pack's file is chosen with, and what is to be known before. */
export function OpenField({ onOpen }: { readonly onOpen: (file: File | undefined) => void }) {
  return (
    <>
      <label className="field packs__file">
        A pack file (.yaml or .json up to 1 MB, or a .zip of a pack’s folder up to 5 MB)
        <input
          type="file"
          accept=".yaml,.yml,.json,.zip"
          onChange={(event) => {
            onOpen(event.target.files?.[0])
            // The same file can be opened again after it was mended.
            event.target.value = ''
          }}
        />
      </label>
      <p className="field__hint">
        It is read apart from the page and checked as a whole: nothing is added before you have looked at it.
        Spelling is not checked here. <a href="pack-file.schema.json">The JSON Schema for your editor</a>
      </p>
    </>
  )
}
