/** Milliseconds after the last use for which a topic is kept at least. */
const keptMs = 10 * 60_000;

/**
 * What all scripts begin with. Each is carried out as one step, by the clock of Redis, and is given the channel for news
 * first, the topic, and who asks. `head` is the position of the last entry and the number of states; a topic that is
 * not known, or has been forgotten, begins a log of its own. It is kept through the longest pause between two polls.
 */
const script = (body: string) => `
local HEAD, LOG, STATE, LEASE, INTEREST, NUDGES = unpack(KEYS)
local NEWS, TOPIC, WHO = ARGV[1], ARGV[2], ARGV[3]
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local head = redis.call('GET', HEAD)
if not head then
  head = string.format('%.0f-0-0', now)
  redis.call('DEL', LOG, STATE)
  redis.call('SET', HEAD, head, 'PX', ${keptMs})
end
local function keep(ms)
  ms = math.max(ms or 0, ${keptMs})
  for _, key in ipairs({ HEAD, LOG, STATE, INTEREST, NUDGES }) do
    if redis.call('PTTL', key) < ms then redis.call('PEXPIRE', key, string.format('%.0f', ms)) end
  end
end
local function tell(kind, from) redis.call('PUBLISH', NEWS, kind .. ' ' .. TOPIC .. ' ' .. from) end
local function leads() return redis.call('GET', LEASE) == WHO end
${body}`;

/** Takes the lease, or goes on holding it: (milliseconds) -> whether, and the head. */
export const lead = script(`
keep(2 * ARGV[4])
if redis.call('EXISTS', LEASE) == 1 and not leads() then return { 0, head } end
redis.call('SET', LEASE, WHO, 'PX', ARGV[4])
return { 1, head }`);

/** Ends a log, so that the next one is another: (its head). */
export const end = script(`if head == ARGV[4] then redis.call('DEL', HEAD) end`);

/** Lets go of the lease. The others are told, so that one of them takes it. */
export const resign = script(`
if leads() then
  redis.call('DEL', LEASE)
  tell('nudge', WHO)
end`);

/** What one replica wants: (milliseconds, interest as JSON or nothing). */
export const declare = script(`
if ARGV[5] == '' then
  redis.call('HDEL', INTEREST, WHO)
else
  redis.call('HSET', INTEREST, WHO, string.format('%.0f ', now + ARGV[4]) .. ARGV[5])
end
keep(tonumber(ARGV[4]))`);

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
 * Adds entries behind the head: (the head that is known, entries to keep, state, news one by one) -> whether. Not without
 * the lease; nor behind another head, which somebody must have led to in between, if
 * only by a poll without news.
 */
export const publish = script(`
if not leads() or head ~= ARGV[4] then return 0 end
local epoch, number, states = head:match('^(%d+)-(%d+)-(%d+)$')
for i = 7, #ARGV do
  number = number + 1
  redis.call('XADD', LOG, 'MAXLEN', ARGV[5], string.format('%s-%.0f', epoch, number), 'news', ARGV[i])
end
redis.call('SET', HEAD, string.format('%s-%.0f-%.0f', epoch, number, states + 1))
redis.call('SET', STATE, ARGV[6])
keep()
tell('news', WHO)
return 1`);

/** What is behind a position: (epoch, first number, last number or +) -> the head, the state, entries. */
export const read = script(`
local first, last = ARGV[4] .. '-' .. ARGV[5], ARGV[6] == '+' and ARGV[4] or ARGV[4] .. '-' .. ARGV[6]
return { head, redis.call('GET', STATE), redis.call('XRANGE', LOG, first, last) }`);

/** The state alone. */
export const state = script(`return redis.call('GET', STATE)`);

/** Counts nudges: (how many are known of at least, how many come) -> how many there have been. */
export const nudge = script(`
local count = math.max(tonumber(redis.call('GET', NUDGES) or 0), ARGV[4]) + ARGV[5]
redis.call('SET', NUDGES, string.format('%.0f', count))
keep()
if tonumber(ARGV[5]) > 0 then tell('nudge', 'all') end
return count`);
