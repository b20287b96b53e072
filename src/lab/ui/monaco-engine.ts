import type { LabEngine, OutlineEntry } from '../engine.ts'
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

/** The keys of each open text, for "Go to symbol". */
const outlines = new WeakMap<monaco.editor.ITextModel, readonly OutlineEntry[]>()

/** Draws the squiggles of a report. `documented` are the rules that have a page. */
export function showProblems(
  model: monaco.editor.ITextModel,
  problems: readonly Problem[],
  documented: readonly string[],
): void {
  shown.set(model, problems)
  monaco.editor.setModelMarkers(
    model,
    OWNER,
    problems.map((problem) => ({
      ...visible(model, problem),
      message: problem.message,
      severity: SEVERITY[problem.severity],
      source: 'Preflight',
      code: documented.includes(problem.rule)
        ? { value: problem.rule, target: monaco.Uri.parse(rulePageOf(problem.rule)) }
        : problem.rule,
    })),
  )
}

export function showOutline(model: monaco.editor.ITextModel, outline: readonly OutlineEntry[]): void {
  outlines.set(model, outline)
}

function rulePageOf(rule: string): string {
  return new URL(`#/lab/rules/${rule}`, location.href).href
}

/** Opens the page of a rule in this app and not in another tab. Returns the way to stop. */
export function followRuleLinks(): () => void {
  const opener = monaco.editor.registerLinkOpener({
    open({ path, fragment }) {
      if (path !== location.pathname || !fragment.startsWith('/lab/rules/')) return false
      location.hash = `#${fragment}`
      return true
    },
  })
  return () => opener.dispose()
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
  context: () => Promise<CheckContext>,
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
        suggestions: mine(asked) ? await completionsAt(model, position, engine, await context()) : [],
      }),
    }),
    monaco.languages.registerHoverProvider(LANGUAGES, {
      provideHover: async (asked, position) => {
        if (!mine(asked)) return undefined
        const found = await engine.hover(model.getValue(), model.getOffsetAt(position), await context())
        return found && { range: rangeIn(model, found.range), contents: [{ value: found.documentation }] }
      },
    }),
    monaco.languages.registerDocumentSymbolProvider(LANGUAGES, {
      displayName: 'Keys',
      provideDocumentSymbols: (asked) => (mine(asked) ? symbolsOf(model) : []),
    }),
  ]
  return () => {
    for (const one of connected) one.dispose()
    shown.delete(model)
    outlines.delete(model)
  }
}

function symbolsOf(model: monaco.editor.ITextModel): monaco.languages.DocumentSymbol[] {
  const roots: monaco.languages.DocumentSymbol[] = []
  const open: monaco.languages.DocumentSymbol[] = []
  for (const { name, depth, range, whole } of outlines.get(model) ?? []) {
    const symbol: monaco.languages.DocumentSymbol = {
      name,
      detail: '',
      kind: monaco.languages.SymbolKind.Property,
      tags: [],
      range: rangeIn(model, whole),
      selectionRange: rangeIn(model, range),
      children: [],
    }
    open.length = Math.min(open.length, depth)
    const parent = open.at(-1)
    if (parent) (parent.children ??= []).push(symbol)
    else roots.push(symbol)
    open.push(symbol)
  }
  return roots
}

function fixesAt(model: monaco.editor.ITextModel, range: monaco.Range): monaco.languages.CodeAction[] {
  return (shown.get(model) ?? [])
    .filter((problem) => monaco.Range.areIntersectingOrTouching(visible(model, problem), range))
    .flatMap((problem) =>
      problem.fixes.map((fix, place) => ({
        title: fix.suggestion ? `${fix.title} (you decide)` : fix.title,
        kind: 'quickfix',
        isPreferred: place === 0 && !fix.suggestion,
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

const KINDS = {
  key: monaco.languages.CompletionItemKind.Property,
  value: monaco.languages.CompletionItemKind.Value,
  snippet: monaco.languages.CompletionItemKind.Snippet,
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
    kind: KINDS[completion.kind],
    // What is typed is held against all that is replaced, the quotation mark of a text in JSON included.
    filterText: completion.insert,
    // Our own indentation stands in it already.
    insertText: completion.snippet ?? completion.insert,
    insertTextRules:
      completion.snippet === undefined
        ? monaco.languages.CompletionItemInsertTextRule.KeepWhitespace
        : monaco.languages.CompletionItemInsertTextRule.KeepWhitespace |
          monaco.languages.CompletionItemInsertTextRule.InsertAsSnippet,
    documentation: { value: completion.documentation },
    range: rangeIn(model, completion.range),
    sortText: String(place).padStart(3, '0'),
  }))
}
