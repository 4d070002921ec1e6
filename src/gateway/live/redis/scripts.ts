import { newsChannel } from './names.js';

/** Milliseconds after the last use for which a topic is kept. */
const keptMs = 10 * 60_000;

/**
 * What all scripts begin with. Each is carried out as one step, by the clock of Redis. `head` is the position of the
 * last entry; a topic that is not known, or has been forgotten, begins a log of its own.
 */
const script = (body: string) => `
local HEAD, LOG, STATE, LEASE, INTEREST, NUDGES = unpack(KEYS)
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local head = redis.call('GET', HEAD)
if not head then
  head = string.format('%.0f-0', now)
  redis.call('DEL', LOG, STATE)
  redis.call('SET', HEAD, head, 'PX', ${keptMs})
end
local function keep()
  for _, key in ipairs({ HEAD, LOG, STATE, INTEREST, NUDGES }) do redis.call('PEXPIRE', key, ${keptMs}) end
end
local function tell(...) redis.call('PUBLISH', '${newsChannel}', table.concat({ ... }, ' ')) end
local function holds(who) return redis.call('GET', LEASE) == who end
${body}`;

/** Takes the lease, or goes on holding it: (who, milliseconds) -> whether, and the head. */
export const lead = script(`
keep()
if redis.call('EXISTS', LEASE) == 1 and not holds(ARGV[1]) then return { 0, head } end
redis.call('SET', LEASE, ARGV[1], 'PX', ARGV[2])
return { 1, head }`);

/** Lets go of the lease: (who, topic). The others are told, so that one of them takes it. */
export const resign = script(`
if holds(ARGV[1]) then
  redis.call('DEL', LEASE)
  tell('nudge', ARGV[2], ARGV[1])
end`);

/** What one replica wants: (who, topic, milliseconds, interest as JSON or nothing). To want something else is told. */
export const declare = script(`
local before = redis.call('HGET', INTEREST, ARGV[1])
if ARGV[4] == '' then
  redis.call('HDEL', INTEREST, ARGV[1])
else
  redis.call('HSET', INTEREST, ARGV[1], string.format('%.0f ', now + ARGV[3]) .. ARGV[4])
  if not before or before:match('^%d+ (.*)$') ~= ARGV[4] then tell('nudge', ARGV[2], ARGV[1]) end
end
keep()`);

/** What all replicas want, but for those that have not said so for too long: () -> interests as JSON. */
export const interest = script(`
local wanted = {}
local all = redis.call('HGETALL', INTEREST)
for i = 1, #all, 2 do
  local ends, one = all[i + 1]:match('^(%d+) (.*)$')
  if tonumber(ends) > now then wanted[#wanted + 1] = one else redis.call('HDEL', INTEREST, all[i]) end
end
return wanted`);

/**
 * Adds entries behind the head: (who, topic, head as it was known, entries to keep, state, news one by one) -> whether.
 * Not without the lease; nor behind another head, which somebody must have led to in between.
 */
export const publish = script(`
if not holds(ARGV[1]) or head ~= ARGV[3] then return 0 end
local epoch, number = head:match('^(%d+)-(%d+)$')
for i = 6, #ARGV do
  number = number + 1
  redis.call('XADD', LOG, 'MAXLEN', ARGV[4], string.format('%s-%.0f', epoch, number), 'news', ARGV[i])
end
redis.call('SET', HEAD, string.format('%s-%.0f', epoch, number))
redis.call('SET', STATE, ARGV[5])
keep()
tell('news', ARGV[2], ARGV[1])
return 1`);

/** What is behind a position: (epoch, first number, last number or +) -> the head, the state, entries. */
export const read = script(`
local last = ARGV[3] == '+' and ARGV[1] or ARGV[1] .. '-' .. ARGV[3]
local entries = redis.call('XRANGE', LOG, ARGV[1] .. '-' .. ARGV[2], last)
return { head, redis.call('GET', STATE), entries }`);

/** The state alone. */
export const state = script(`return redis.call('GET', STATE)`);

/** Counts nudges: (topic, how many are known of at least, how many come) -> how many there have been. */
export const nudge = script(`
local count = math.max(tonumber(redis.call('GET', NUDGES) or 0), ARGV[2]) + ARGV[3]
redis.call('SET', NUDGES, string.format('%.0f', count))
keep()
if tonumber(ARGV[3]) > 0 then tell('nudge', ARGV[1]) end
return count`);
