/** Hands a text to the learner as a file: the browser's own download. */
export function saveFile(name: string, text: string, type: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The download has started by the next task; the address is of no more use.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
