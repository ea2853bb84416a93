-- What wrk sends: a GET again and again, or POSTs whose bodies each have a code of their own. Prints what came of it as JSON.
-- Arguments: the body, with CODE where the code goes, and what the codes start with; none for a GET.

local body, run, count, get

function init(args)
  body, run, count = args[1], args[2], 0
  get = wrk.format("GET")
end

function request()
  if not body then
    return get
  end
  count = count + 1
  return wrk.format("POST", nil, nil, (body:gsub("CODE", run .. "-" .. count)))
end

function done(summary, latency)
  local errors = summary.errors
  local lost = errors.connect + errors.read + errors.write + errors.timeout
  local form = '{"requests": %d, "seconds": %f, "refused": %d, "lost": %d, "p50": %f}\n'
  io.write(form:format(summary.requests, summary.duration / 1e6, errors.status, lost, latency:percentile(50) / 1e6))
end
