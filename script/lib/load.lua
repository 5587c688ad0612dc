-- Sends the requests of a file in turn and prints what it measured as one line of JSON.
-- wrk … -s load.lua URL -- FILE STATUS: a line of FILE holds method, path, cookie and body, with tabs between.

local threads = {}

function setup(thread)
  thread:set("offset", #threads * 5)
  table.insert(threads, thread)
end

function init(arguments)
  prepared, unexpected, expected = {}, 0, tonumber(arguments[2])
  for line in io.lines(arguments[1]) do
    local method, path, cookie, body = line:match("^(.-)\t(.-)\t(.-)\t(.*)$")
    local headers = { ["Cookie"] = cookie }
    if method == "POST" then
      headers["Content-Type"] = "application/x-www-form-urlencoded"
      headers["Waymark-Fragment"] = "1"
    end
    table.insert(prepared, wrk.format(method, path, headers, method == "POST" and body or nil))
  end
  turn = offset % #prepared
end

function request()
  turn = turn % #prepared + 1
  return prepared[turn]
end

function response(status)
  if status ~= expected then unexpected = unexpected + 1 end
end

function done(summary, latency)
  local errors = summary.errors
  local wrong = errors.connect + errors.read + errors.write + errors.timeout
  for _, thread in ipairs(threads) do wrong = wrong + thread:get("unexpected") end
  print(string.format(
    '{"p50_ms": %.3f, "p99_ms": %.3f, "per_second": %.1f, "wrong": %d}',
    latency:percentile(50) / 1000, latency:percentile(99) / 1000,
    summary.requests / (summary.duration / 1e6), wrong
  ))
end
