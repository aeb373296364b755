#!/bin/sh
# Sends events again that did not reach the bus: infra/resend.sh STAGE [KEY ...]
# Records changes of the register again that were given up, from the dead letters in LostChanges: infra/resend.sh STAGE changes
# Without keys (TICKET#8843538805, IMPORT#k3j...) it processes the dead letters in LostEvents. Listeners recognise a repeated event by its id.
# Needs the AWS CLI, signed in to the stage's account and region. May be run again at any time.
set -eu
stage=${1:?usage: infra/resend.sh STAGE [changes | KEY ...]}
shift
function="hamta-$stage-events"
if [ "${1-}" = changes ]; then
  function="hamta-$stage-changes"
  shift
fi
work=$(mktemp -d)
trap 'rm -r "$work"' EXIT

# The function returns the records that it could not send; an empty list is success.
send() {
  aws lambda invoke --function-name "$function" --cli-binary-format raw-in-base64-out --payload "file://$1" \
    "$work/answer" --query FunctionError --output text | grep -qx None && grep -q '"batchItemFailures": *\[\]' "$work/answer"
}

# Sends all events of an item, as if it had just been created.
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
  [ "$item" = null ] && echo "$1: no such item" && return 1
  printf '{"Records":[{"eventName":"INSERT","dynamodb":{"Keys":%s,"NewImage":%s,"SequenceNumber":"1"}}]}' \
    "$keys" "$item" >"$work/event"
  send "$work/event" && echo "$1: sent"
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
  echo "$2: sent from $3 to $4"
}

if [ $# -gt 0 ]; then
  for key in "$@"; do tell "$key" || true; done
  exit
fi

letters=$(aws lambda list-event-source-mappings --function-name "$function" \
  --query 'EventSourceMappings[0].DestinationConfig.OnFailure.Destination' --output text)
lost=$(aws sqs get-queue-url --queue-name "${letters##*:}" --query QueueUrl --output text)
# Only the letters that wait now: an event that fails again becomes a new letter.
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
  if [ "${letter#*\"Records\"}" != "$letter" ]; then
    # A letter of the function that records changes: the change itself, which the stream need not have any more.
    printf '%s' "$letter" | cut -f2- >"$work/event"
    send "$work/event" || { echo "a dead letter of changes stays: $(value SequenceNumber)" && continue; }
    echo "$(value SequenceNumber): recorded"
  elif [ -n "$key" ]; then
    tell "$key" || { echo "$key: its dead letter stays" && continue; }
  else
    replay "$(value streamArn)" "$(value shardId)" "$(value startSequenceNumber)" "$(value endSequenceNumber)" ||
      { echo "a dead letter of Lambda stays: $(value startSequenceNumber)" && continue; }
  fi
  aws sqs delete-message --queue-url "$lost" --receipt-handle "$receipt"
done
