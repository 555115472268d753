import { expect, test } from 'vitest'
import { addressIn, addressOf, explains, linkIn } from './address'

test('the address of a session brings all of it back', () => {
  const address = {
    session: 'a b',
    id: 'w:2:1:1',
    tab: 'formula',
    compared: null,
    gradient: false,
  } as const
  const said = addressOf(address)
  expect(said).toBe('/#session=a%20b&id=w:2:1:1')
  expect(addressIn({ hash: said.slice(1) })).toEqual(address)
})

test('the address of a comparison names both, and how they are seen', () => {
  const compared = { id: 'b', as: 'difference' } as const
  const address = { session: 'a', id: null, tab: 'formula', compared, gradient: false } as const
  const said = addressOf(address)
  expect(said).toBe('/#session=a&with=b&as=difference')
  expect(addressIn({ hash: said.slice(1) })).toEqual(address)
  expect(addressIn({ hash: '#session=a&with=b&as=nonsense' }).compared?.as).toBe('beside')
})

test('what lies over the picture has an address', () => {
  const address = { session: 'a', id: null, tab: 'proof', compared: null, gradient: true } as const
  expect(addressOf(address)).toBe('/#session=a&tab=proof&show=gradient')
  expect(addressIn({ hash: '#session=a&tab=proof&show=gradient' })).toEqual(address)
  expect(addressIn({ hash: '#session=a&show=other' }).gradient).toBe(false)
})

test('an open sheet is a place of its own', () => {
  const place = { session: 'a', id: null, tab: 'proof', compared: null, gradient: false } as const
  const address = { ...place, sheet: 'w:2' }
  expect(addressOf(address)).toBe('/#session=a&tab=proof&sheet=w:2')
  expect(addressIn({ hash: '#session=a&tab=proof&sheet=w:2' })).toEqual(address)
})

test.each([
  ['/links/abc', 'abc'],
  ['/links/abc/', 'abc'],
  ['/links/', null],
  ['/links/abc/open', null],
  ['/', null],
])('%s names the link %s', (pathname, link) => {
  expect(linkIn({ pathname })).toBe(link)
})

test.each([
  ['session=a&id=w:2:1:1&tab=nudge', true, 'another number'],
  ['session=a&tab=nudge', true, 'another tab'],
  ['tab=nudge', true, 'another tab of the session that is shown'],
  ['session=b&id=z:2:1&tab=code', true, 'the same number in another session'],
  ['session=b', false, 'another session and no number'],
  ['session=a&id=z:2:1&tab=code&show=gradient', false, 'the same explanation'],
  ['session=a', false, 'no number any more'],
])('%s leads to an explanation: %s, for it is %s', (hash, leads) => {
  const from = addressIn({ hash: '#session=a&id=z:2:1&tab=code' })
  expect(explains(addressIn({ hash: `#${hash}` }), from)).toBe(leads)
})
