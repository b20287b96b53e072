/** Takes files that are dropped on an element; elsewhere the browser would leave the app for them. Returns the way to stop. */
export function takeDrops(element: HTMLElement, onFile: (file: File) => void): () => void {
  const over = (event: DragEvent) => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault()
  }
  const drop = (event: DragEvent) => {
    const file = event.dataTransfer?.files[0]
    if (!file) return
    event.preventDefault()
    event.stopPropagation()
    onFile(file)
  }
  // Before the editor sees it.
  element.addEventListener('dragover', over, { capture: true })
  element.addEventListener('drop', drop, { capture: true })
  return () => {
    element.removeEventListener('dragover', over, { capture: true })
    element.removeEventListener('drop', drop, { capture: true })
  }
}
