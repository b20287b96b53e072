import type { LabEngine } from '../engine.ts'
import type { Problem } from '../problem.ts'
import type { CheckContext } from '../rule.ts'
import { monaco } from './monaco.ts'
import { rangeIn } from './monaco-handle.ts'

const OWNER = 'preflight'
const LANGUAGES = ['yaml', 'json']
const SEVERITY = {
  error: monaco.MarkerSeverity.Error,
  warning: monaco.MarkerSeverity.Warning,
  info: monaco.MarkerSeverity.Info,
}

/** The problems that each open text shows, for its quick fixes. */
const shown = new WeakMap<monaco.editor.ITextModel, readonly Problem[]>()

/** Draws the squiggles of a report. */
export function showProblems(model: monaco.editor.ITextModel, problems: readonly Problem[]): void {
  shown.set(model, problems)
  monaco.editor.setModelMarkers(
    model,
    OWNER,
    problems.map((problem) => ({
      ...visible(model, problem),
      message: problem.message,
      severity: SEVERITY[problem.severity],
      source: 'Preflight',
      code:
        problem.source === undefined
          ? problem.rule
          : { value: problem.rule, target: monaco.Uri.parse(problem.source) },
    })),
  )
}

/** An empty range would draw nothing: it is widened to the character beside it. */
function visible(model: monaco.editor.ITextModel, { range }: Problem): monaco.IRange {
  if (range.end > range.start) return rangeIn(model, range)
  const end = Math.min(range.start + 1, model.getValueLength())
  return rangeIn(model, { start: Math.max(0, end - 1), end })
}

/** Connects one text with the engine: quick fixes, completion, hover. Returns the way to disconnect. */
export function connectEngine(
  model: monaco.editor.ITextModel,
  engine: LabEngine,
  context: () => CheckContext,
): () => void {
  const mine = (other: monaco.editor.ITextModel) => other === model
  const connected = [
    monaco.languages.registerCodeActionProvider(LANGUAGES, {
      provideCodeActions: (asked, range) => ({
        actions: mine(asked) ? fixesAt(model, range) : [],
        dispose: () => {},
      }),
    }),
    monaco.languages.registerCompletionItemProvider(LANGUAGES, {
      triggerCharacters: [' ', ':', '"', '-', '\n'],
      provideCompletionItems: async (asked, position) => ({
        suggestions: mine(asked) ? await completionsAt(model, position, engine, context()) : [],
      }),
    }),
    monaco.languages.registerHoverProvider(LANGUAGES, {
      provideHover: async (asked, position) => {
        if (!mine(asked)) return undefined
        const found = await engine.hover(model.getValue(), model.getOffsetAt(position), context())
        return found && { range: rangeIn(model, found.range), contents: [{ value: found.documentation }] }
      },
    }),
  ]
  return () => {
    for (const one of connected) one.dispose()
    shown.delete(model)
  }
}

function fixesAt(model: monaco.editor.ITextModel, range: monaco.Range): monaco.languages.CodeAction[] {
  return (shown.get(model) ?? [])
    .filter((problem) => monaco.Range.areIntersectingOrTouching(visible(model, problem), range))
    .flatMap((problem) =>
      problem.fixes.map((fix, place) => ({
        title: fix.title,
        kind: 'quickfix',
        isPreferred: place === 0,
        edit: {
          edits: fix.edits.map((edit) => ({
            resource: model.uri,
            versionId: model.getVersionId(),
            textEdit: { range: rangeIn(model, edit.range), text: edit.text },
          })),
        },
      })),
    )
}

async function completionsAt(
  model: monaco.editor.ITextModel,
  position: monaco.Position,
  engine: LabEngine,
  context: CheckContext,
): Promise<monaco.languages.CompletionItem[]> {
  const completions = await engine.complete(model.getValue(), model.getOffsetAt(position), context)
  return completions.map((completion, place) => ({
    label: { label: completion.label, description: completion.detail ?? '' },
    kind:
      completion.kind === 'key'
        ? monaco.languages.CompletionItemKind.Property
        : monaco.languages.CompletionItemKind.Value,
    insertText: completion.insert,
    documentation: { value: completion.documentation },
    range: rangeIn(model, completion.range),
    sortText: String(place).padStart(3, '0'),
  }))
}
