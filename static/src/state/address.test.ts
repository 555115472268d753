import { expect, test } from 'vitest'
import { addressIn, addressOf, linkIn } from './address'

test('the address of a session brings all of it back', () => {
  const address = { session: 'a b', id: 'w:2:1:1', tab: 'formula', compared: null } as const
  const said = addressOf(address)
  expect(said).toBe('/#session=a%20b&id=w:2:1:1')
  expect(addressIn({ hash: said.slice(1) })).toEqual(address)
})

test('the address of a comparison names both, and how they are seen', () => {
  const compared = { id: 'b', as: 'difference' } as const
  const address = { session: 'a', id: null, tab: 'formula', compared } as const
  const said = addressOf(address)
  expect(said).toBe('/#session=a&with=b&as=difference')
  expect(addressIn({ hash: said.slice(1) })).toEqual(address)
  expect(addressIn({ hash: '#session=a&with=b&as=nonsense' }).compared?.as).toBe('beside')
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
