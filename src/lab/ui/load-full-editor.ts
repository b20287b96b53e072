import type { ComponentType } from 'react'
import type { MonacoProps } from './MonacoEditor.tsx'

/** What the full editor is made of, each part built on the one before it. */
const PARTS: readonly (() => Promise<unknown>)[] = [
  () => import('monaco-editor/editor'),
  () => import('./monaco.ts'),
]

/**
 * Loads the full editor part by part: each is a long piece of work for the browser, and before each `free` waits until
 * nobody would be kept from typing by it.
 */
export async function loadFullEditor(free: () => Promise<unknown>): Promise<ComponentType<MonacoProps>> {
  for (const part of PARTS) {
    await free()
    await part()
  }
  await free()
  return (await import('./MonacoEditor.tsx')).default
}
