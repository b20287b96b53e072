/** Times in milliseconds. */
export interface Times {
  readonly p50: number
  readonly p95: number
}

export interface Measured extends Times {
  readonly name: string
}

/**
 * Runs the candidates in turn, round by round with the order rotated, so that a slow moment of the machine meets all of
 * them. The first rounds warm up and do not count.
 */
export async function interleaved(
  candidates: readonly { readonly name: string; readonly run: () => unknown }[],
  rounds: number,
): Promise<Measured[]> {
  const times = candidates.map((): number[] => [])
  const warm = Math.ceil(rounds / 4)
  for (let round = 0; round < rounds + warm; round++)
    for (let turn = 0; turn < candidates.length; turn++) {
      const index = (turn + round) % candidates.length
      const started = performance.now()
      await candidates[index]?.run()
      if (round >= warm) times[index]?.push(performance.now() - started)
    }
  return candidates.map(({ name }, index) => ({ name, ...percentiles(times[index] ?? []) }))
}

function percentiles(times: readonly number[]): Times {
  const sorted = times.toSorted((one, other) => one - other)
  const at = (part: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? Number.NaN
  return { p50: at(0.5), p95: at(0.95) }
}

export function milliseconds(time: number): string {
  return time < 10 ? time.toFixed(3) : time.toFixed(1)
}

/** Rows in columns; the first row is the head. */
export function tableText(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const lines = rows.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  '),
  )
  return [lines[0], '-'.repeat(lines[0]?.length ?? 0), ...lines.slice(1)].join('\n')
}
