"""The scripts that Redis runs for the store: each runs alone, so that it is a transaction.

Of a session `session:<id>` holds revision, document, token, size and parts; `numbers:<id>` the
passes that have checkpoints, in order, and `checkpoints:<id>` these; `aside:<id>` those that an
edit set aside. `family:<root>` are the ids of the sessions whose part `family` says so. `used`
orders the sessions by when they were last used, `expiry` the blobs by their end, and `bytes` is the
size of everything. The first two arguments are the prefix and an id.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

_BEGIN = """#!lua {flags}
local prefix, id = ARGV[1], ARGV[2]
local session, numbers = prefix .. 'session:' .. id, prefix .. 'numbers:' .. id
local checkpoints, aside = prefix .. 'checkpoints:' .. id, prefix .. 'aside:' .. id
local used, bytes = prefix .. 'used', prefix .. 'bytes'

local function measured(grown)
    if grown ~= 0 then
        redis.call('HINCRBY', session, 'size', grown)
        redis.call('INCRBY', bytes, grown)
    end
end

local function put_part(name, data)
    local grown = #data - redis.call('HSTRLEN', session, name)
    redis.call('HSET', session, name, data)
    if name == 'part:family' then
        redis.call('SADD', prefix .. 'family:' .. data, id)
    end
    return grown
end

local function put_checkpoint(number, data)
    local grown = #data - redis.call('HSTRLEN', checkpoints, number)
    redis.call('HSET', checkpoints, number, data)
    redis.call('ZADD', numbers, number, number)
    return grown
end

local function drop_checkpoint(number)
    local grown = -redis.call('HSTRLEN', checkpoints, number)
    redis.call('HDEL', checkpoints, number)
    redis.call('ZREM', numbers, number)
    return grown
end

local function put_listed(at)
    local grown, parts = 0, tonumber(ARGV[at])
    at = at + 1
    for _ = 1, parts do
        grown = grown + put_part(ARGV[at], ARGV[at + 1])
        at = at + 2
    end
    while at < #ARGV do
        grown = grown + put_checkpoint(ARGV[at], ARGV[at + 1])
        at = at + 2
    end
    return grown
end
"""

_CREATE = """
redis.call('HSET', session, 'revision', 0, 'size', 0)
redis.call('ZADD', used, ARGV[4], id)
measured(put_part('document', ARGV[3]) + put_listed(5))
return 1
"""

# A write whose token is there already is that very write, tried again because its answer was lost.
_SAVE = """
local document, expected, token = ARGV[3], tonumber(ARGV[4]), ARGV[5]
local beyond, keep_every = tonumber(ARGV[6]), tonumber(ARGV[8])
local swaps, keeps = ARGV[7] == 'swaps', ARGV[7] == 'keeps'
local revision = tonumber(redis.call('HGET', session, 'revision') or -1)
if revision == expected + 1 and redis.call('HGET', session, 'token') == token then
    return 1
end
if revision ~= expected then
    return 0
end
local grown = put_part('document', document)
if beyond >= 0 and keeps then
    for _, number in ipairs(redis.call('ZRANGEBYSCORE', numbers, '(' .. beyond, '+inf')) do
        grown = grown + drop_checkpoint(number)
    end
elseif beyond >= 0 then
    local before = redis.call('HGETALL', aside)
    redis.call('DEL', aside)
    for at = 1, #before, 2 do
        grown = grown - #before[at + 1]
    end
    for _, number in ipairs(redis.call('ZRANGEBYSCORE', numbers, '(' .. beyond, '+inf')) do
        local data = redis.call('HGET', checkpoints, number)
        grown = grown + drop_checkpoint(number) + #data
        redis.call('HSET', aside, number, data)
    end
    if swaps then
        for at = 1, #before, 2 do
            grown = grown + put_checkpoint(before[at], before[at + 1])
        end
    end
end
if keep_every > 0 then
    for _, number in ipairs(redis.call('ZRANGE', numbers, 0, -1)) do
        if tonumber(number) % keep_every ~= 0 then
            grown = grown + drop_checkpoint(number)
        end
    end
end
grown = grown + put_listed(9)
redis.call('HSET', session, 'revision', expected + 1, 'token', token)
measured(grown)
return 1
"""

_CHECKPOINT = """
local found = redis.call('ZREVRANGEBYSCORE', numbers, ARGV[3], '-inf', 'LIMIT', 0, 1)
if #found == 0 then
    return nil
end
return {found[1], redis.call('HGET', checkpoints, found[1])}
"""

_DELETE = """
local expected, unused_since = tonumber(ARGV[3]), tonumber(ARGV[4])
local revision = redis.call('HGET', session, 'revision')
if not revision or (expected >= 0 and tonumber(revision) ~= expected) then
    return 0
end
if unused_since >= 0 and tonumber(redis.call('ZSCORE', used, id)) ~= unused_since then
    return 0
end
redis.call('INCRBY', bytes, -tonumber(redis.call('HGET', session, 'size')))
local root = redis.call('HGET', session, 'part:family')
if root then
    redis.call('SREM', prefix .. 'family:' .. root, id)
end
redis.call('DEL', session, numbers, checkpoints, aside)
redis.call('ZREM', used, id)
return 1
"""

_PUT_BLOB = """
local blob = prefix .. 'blob:' .. id
if redis.call('EXISTS', blob) == 0 then
    redis.call('HSET', blob, 'data', ARGV[3])
    redis.call('INCRBY', bytes, #ARGV[3])
end
redis.call('HSET', blob, 'expires', ARGV[4])
redis.call('ZADD', prefix .. 'expiry', ARGV[4], id)
return 1
"""

_DELETE_BLOB = """
local blob = prefix .. 'blob:' .. id
if redis.call('EXISTS', blob) == 0 then
    return 0
end
redis.call('INCRBY', bytes, -redis.call('HSTRLEN', blob, 'data'))
redis.call('DEL', blob)
redis.call('ZREM', prefix .. 'expiry', id)
return 1
"""

_WRITES, _READS = "", "flags=no-writes"
_FREES = "flags=allow-oom"
"""What makes room runs also where memory is full."""

SCRIPTS: Mapping[str, str] = MappingProxyType(
    {
        name: _BEGIN.format(flags=flags).replace("#!lua \n", "#!lua\n") + text
        for name, flags, text in (
            ("create", _WRITES, _CREATE),
            ("save", _WRITES, _SAVE),
            ("checkpoint", _READS, _CHECKPOINT),
            ("delete", _FREES, _DELETE),
            ("put_blob", _WRITES, _PUT_BLOB),
            ("delete_blob", _FREES, _DELETE_BLOB),
        )
    }
)
