import { readdirSync, readFileSync } from 'node:fs'
import { FILES, SMALL } from '../content/small-files.ts'
import { type MadeEntry, madeZip } from '../platform/made-zip.ts'

/** The pack of the small course as an author zips its folder, with a service selection of the real course under a name of its own. */
export function harbourZip(today: string): Buffer {
  const selection =
    readFileSync('content/compute-choice/questions.yaml', 'utf8').split(/^(?=- id:)/m)[1] ?? ''
  const files = [...SMALL].filter(([file]) => file.startsWith('harbour/'))
  return madeZip([
    ...files.map(([path, text]) => ({ path, data: text.replaceAll('2026-11-22', today) })),
    { path: 'harbour/questions.yaml', data: selection.replace(/^# Pair.*/ms, '') },
  ])
}

/** A folder of the real course as an archive: as large as packs are. */
export function courseZip(folder = 'apprunner'): Buffer {
  const names = readdirSync(`content/${folder}`, { recursive: true, encoding: 'utf8' })
  return madeZip(
    names
      .filter((name) => /\.\w+$/.test(name))
      .map((name) => ({
        path: `${folder}/${name.replaceAll('\\', '/')}`,
        data: readFileSync(`content/${folder}/${name}`),
      })),
  )
}

const zip = (...entries: readonly MadeEntry[]) => madeZip(entries)
const pack = { path: 'harbour/pack.yaml', data: SMALL.get(FILES.pack) ?? '' }

/** Archives that no page may open or be held up by, and what is said of each. */
export const HOSTILE_ZIPS: readonly (readonly [name: string, bytes: Buffer, said: RegExp])[] = [
  ['broken.zip', Buffer.from('PK\u0003\u0004'), /broken\.zip:1:1.*zip archive is damaged/],
  ['up.zip', zip({ path: '../pack.yaml', data: 'x' }), /\.\.\/pack\.yaml:1:1.*no path inside a folder/],
  ['secret.zip', zip({ ...pack, flags: 0x801 }), /harbour\/pack\.yaml:1:1.*encrypted/],
  [
    'bomb.zip',
    zip({ path: 'bomb.yaml', data: Buffer.alloc(900_000, 'a') }),
    /bomb\.yaml:1:1.*100 times its size/,
  ],
  [
    'liar.zip',
    zip({ path: 'liar.yaml', data: Buffer.alloc(256 * 1024 * 1024), size: 1000 }),
    /liar\.yaml:1:1.*not what the directory/,
  ],
  [
    'yaml.zip',
    zip(pack, { path: 'harbour/glossary.yaml', data: '['.repeat(5_000), stored: true }),
    /harbour\/glossary\.yaml:1:1.*nests deeper/,
  ],
]
