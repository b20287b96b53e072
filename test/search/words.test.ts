import { describe, expect, it } from 'vitest'
import { namesIn, partsOf, wordsOf } from '../../src/search/words.ts'

describe('Names', () => {
  it('stay whole, whatever signs they have inside', () => {
    expect(
      namesIn('Set `run.network.port` in apprunner.yaml (AWS/AppRunner), --enable-www-subdomain.'),
    ).toEqual(['Set', 'run.network.port', 'in', 'apprunner.yaml', 'AWS/AppRunner', 'enable-www-subdomain'])
  })

  it('lose the full stop that ends a sentence', () => {
    expect(namesIn('It is MaxSize.')).toEqual(['It', 'is', 'MaxSize'])
  })

  it('fall into parts at signs, capitals and digits', () => {
    expect(partsOf('MaxConcurrency')).toEqual(['Max', 'Concurrency'])
    expect(partsOf('5xxStatusResponses')).toEqual(['5', 'xx', 'Status', 'Responses'])
    expect(partsOf('EnableWWWSubdomain')).toEqual(['Enable', 'WWW', 'Subdomain'])
    expect(partsOf('us-east-1')).toEqual(['us', 'east', '1'])
    expect(partsOf('vCPU')).toEqual(['v', 'CPU'])
  })

  it('are indexed whole and in parts', () => {
    expect(wordsOf('pre-run first')).toEqual(['pre-run', 'pre', 'run', 'first'])
  })
})
