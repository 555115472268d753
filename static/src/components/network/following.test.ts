import { describe, expect, it } from 'vitest'
import { Follower } from './following'

describe('Follower', () => {
  it('follows a move, and once only', () => {
    const follower = new Follower()
    expect(follower.isNew(null, '0 1', null)).toBe(true)
    expect(follower.isNew(null, '0 1', null)).toBe(false)
    expect(follower.isNew(null, '0 2', null)).toBe(true)
  })

  it('goes to what was pinned elsewhere, not to what was pinned in the picture', () => {
    const follower = new Follower()
    follower.isNew(null, '0 1', null)
    expect(follower.isNew('w:2:17:403', '0 1', 'a:1:1')).toBe(true)
    expect(follower.isNew('a:1:403', '0 1', 'a:1:403')).toBe(false)
  })

  it('stays where it is when a pin is let go of', () => {
    const follower = new Follower()
    follower.isNew(null, '0 1', null)
    follower.isNew('a:1:403', '0 1', 'a:1:403')
    expect(follower.isNew(null, '0 1', 'a:1:403')).toBe(false)
  })

  it('begins anew with another picture', () => {
    const follower = new Follower()
    follower.isNew(null, '0 1', null)
    follower.forget()
    expect(follower.isNew(null, '0 1', null)).toBe(true)
  })
})
