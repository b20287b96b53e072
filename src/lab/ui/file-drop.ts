/** Takes files that are dropped on an element; elsewhere the browser would leave the app for them. Returns the way to stop. */
export function takeDrops(
  element: HTMLElement,
  on: { readonly files: (files: readonly File[]) => void; readonly refused: (words: string) => void },
): () => void {
  const over = (event: DragEvent) => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault()
  }
  const drop = (event: DragEvent) => {
    const files = [...(event.dataTransfer?.files ?? [])]
    if (files.length === 0) return
    event.preventDefault()
    event.stopPropagation()
    const folder = [...(event.dataTransfer?.items ?? [])].find(
      (item) => item.webkitGetAsEntry()?.isDirectory === true,
    )
    const name = folder?.webkitGetAsEntry()?.name
    if (folder) on.refused(`${name} is a folder: drop the file in it that you mean, such as apprunner.yaml.`)
    else on.files(files)
  }
  // Before the editor sees it.
  element.addEventListener('dragover', over, { capture: true })
  element.addEventListener('drop', drop, { capture: true })
  return () => {
    element.removeEventListener('dragover', over, { capture: true })
    element.removeEventListener('drop', drop, { capture: true })
  }
}
