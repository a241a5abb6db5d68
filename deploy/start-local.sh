#!/usr/bin/env bash
# Shards behind HAProxy on this machine, without containers, until Ctrl-C. Needs `haproxy`, and affinity-mock: the one that is built
# here, else the one of the PATH.
#
#   deploy/start-local.sh [SHARDS]          3 of them, on http://127.0.0.1:4010
#
# A shard that was ended alone: Ctrl-C and again. More or fewer shards: Ctrl-C, again with that number, and then
# `affinity-mock accounts move` from each shard; with DATA nothing is lost. HAProxy belongs to this script: where it ends, all does.
#
# FRONT_PORT=4010; shards listen on the ports above. DATA=FOLDER keeps the accounts there. What else `serve` takes comes from the
# environment (AFFINITY_MOCK_SEED, …).
set -eu
count=${1:-3}
port=${FRONT_PORT:-4010}
here=$(cd "$(dirname "$0")" && pwd)
case $count in [1-9] | 1[0-6]) ;; *) echo "how many shards: 1 to 16" >&2 && exit 2 ;; esac
command -v haproxy >/dev/null || { echo "haproxy is not there: apt-get install haproxy, or brew install haproxy" >&2 && exit 2; }
if [ -f "$here/../dist/cli/main.js" ]; then mock=(node "$here/../dist/cli/main.js"); else mock=(affinity-mock); fi
[ -z "${DATA:-}" ] || mkdir -p "$DATA"

# A shard that was started by hand is not this script's: without this it would be taken for the one that could not start.
for ((i = 0; i <= count; i++)); do
  if (exec 3<>"/dev/tcp/127.0.0.1/$((port + i))") 2>/dev/null; then
    echo "something listens on port $((port + i)) already: end it (a shard that was started by hand goes on without this script), or set FRONT_PORT" >&2
    exit 1
  fi
done

echo "affinity-mock: starting $count shards"
pids=()
trap 'kill "${pids[@]}" 2>/dev/null; wait' EXIT
trap 'exit 0' INT TERM
for ((i = 0; i < count; i++)); do
  keep=()
  [ -z "${DATA:-}" ] || keep=(--data "$DATA/shard-$i.data")
  "${mock[@]}" serve --port $((port + 1 + i)) --shard-name "shard-$i" --log off --json ${keep[@]+"${keep[@]}"} >/dev/null &
  pids+=($!)
  export "SHARD_$i=127.0.0.1:$((port + 1 + i))"
done
for ((i = 0; i < count; i++)); do
  until "${mock[@]}" health --url "http://127.0.0.1:$((port + 1 + i))" >/dev/null 2>&1; do
    kill -0 "${pids[$i]}" 2>/dev/null || { echo "shard-$i did not start" >&2 && exit 1; }
  done
done
FRONT_BIND="127.0.0.1:$port" FRONT_STATS_BIND="${FRONT_STATS_BIND:-127.0.0.1:8404}" haproxy -db -f "$here/haproxy.cfg" &
pids+=($!)
until "${mock[@]}" health --url "http://127.0.0.1:$port" >/dev/null 2>&1; do
  kill -0 "${pids[$count]}" 2>/dev/null || { echo "haproxy did not start" >&2 && exit 1; }
done
echo "affinity-mock: $count shards behind http://127.0.0.1:$port"
wait "${pids[$count]}"
