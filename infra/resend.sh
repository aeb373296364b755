#!/bin/sh
# Tells again what was lost on its way to the bus: infra/resend.sh STAGE [KEY ...]
# Without keys (TICKET#8843538805, IMPORT#k3j...) it works off the letters in LostEvents. Listeners know a repeat by its id.
# Needs the AWS CLI, signed in to the stage's account and region. May be run again at any time.
set -eu
stage=${1:?usage: infra/resend.sh STAGE [KEY ...]}
shift
function="hamta-$stage-events"
work=$(mktemp -d)
trap 'rm -r "$work"' EXIT

# The function says which records it could not send; none, and it is done.
send() {
  aws lambda invoke --function-name "$function" --cli-binary-format raw-in-base64-out --payload "file://$1" \
    "$work/answer" --query FunctionError --output text | grep -qx None && grep -q '"batchItemFailures": *\[\]' "$work/answer"
}

# As if the item had just appeared: all that it tells.
tell() {
  case $1 in
    TICKET\#*) sk=TICKET ;;
    IMPORT\#*) sk=IMPORT ;;
    *) echo "$1: neither a ticket nor an import" && return 1 ;;
  esac
  table=$(aws lambda get-function-configuration --function-name "hamta-$stage-intake" \
    --query Environment.Variables.TABLE_NAME --output text)
  keys="{\"pk\":{\"S\":\"$1\"},\"sk\":{\"S\":\"$sk\"}}"
  item=$(aws dynamodb get-item --table-name "$table" --consistent-read --key "$keys" --query Item --output json)
  [ "$item" = null ] && echo "$1: there is no such item" && return 1
  printf '{"Records":[{"eventName":"INSERT","dynamodb":{"Keys":%s,"NewImage":%s,"SequenceNumber":"1"}}]}' \
    "$keys" "$item" >"$work/event"
  send "$work/event" && echo "$1: told"
}

# The records from $3 to $4 of the shard $2 of the stream $1.
replay() {
  iterator=$(aws dynamodbstreams get-shard-iterator --stream-arn "$1" --shard-id "$2" \
    --shard-iterator-type AT_SEQUENCE_NUMBER --sequence-number "$3" --query ShardIterator --output text)
  while :; do
    aws dynamodbstreams get-records --shard-iterator "$iterator" --limit 1000 --output json >"$work/event"
    send "$work/event" || return 1
    grep -q "\"SequenceNumber\": \"$4\"" "$work/event" && break
    iterator=$(sed -n 's/.*"NextShardIterator": "\([^"]*\)".*/\1/p' "$work/event")
    [ -n "$iterator" ] || break
  done
  echo "$2: told from $3 to $4"
}

if [ $# -gt 0 ]; then
  for key in "$@"; do tell "$key" || true; done
  exit
fi

lost=$(aws lambda get-function-configuration --function-name "$function" \
  --query Environment.Variables.LOST_EVENTS_URL --output text)
# Those that wait now: what fails again comes back as a letter of its own.
left=$(aws sqs get-queue-attributes --queue-url "$lost" --attribute-names ApproximateNumberOfMessages \
  --query Attributes.ApproximateNumberOfMessages --output text)
while [ "$left" -gt 0 ]; do
  left=$((left - 1))
  letter=$(aws sqs receive-message --queue-url "$lost" --visibility-timeout 120 --wait-time-seconds 2 \
    --query 'Messages[0].[ReceiptHandle,Body]' --output text)
  case $letter in None | "") break ;; esac
  receipt=$(printf '%s' "$letter" | head -n 1 | cut -f1)
  value() { printf '%s' "$letter" | sed -n "s/.*\"$1\" *: *\"\([^\"]*\)\".*/\1/p" | head -n 1; }
  key=$(value pk)
  if [ -n "$key" ]; then
    tell "$key" || { echo "$key: its letter stays" && continue; }
  else
    replay "$(value streamArn)" "$(value shardId)" "$(value startSequenceNumber)" "$(value endSequenceNumber)" ||
      { echo "a letter of Lambda's stays: $(value startSequenceNumber)" && continue; }
  fi
  aws sqs delete-message --queue-url "$lost" --receipt-handle "$receipt"
done
