#!/bin/sh
# Replays the dead letters of uploads and imports: infra/replay.sh STAGE
# Needs the AWS CLI, signed in to the stage's account and region. May be run again at any time.
set -eu
stage=${1:?usage: infra/replay.sh STAGE}

queue() { aws sqs list-queues --queue-name-prefix "hamta-$stage-$1Queue" --query 'QueueUrls[0]' --output text; }
variable() {
  aws lambda get-function-configuration --function-name "hamta-$stage-intake" \
    --query "Environment.Variables.$1" --output text
}

# Upload events go back to their queue. Intake handles an upload once, however often its event arrives.
lost_uploads=$(aws sqs get-queue-attributes --queue-url "$(queue LostUploads)" --attribute-names QueueArn \
  --query 'Attributes.QueueArn' --output text)
aws sqs start-message-move-task --source-arn "$lost_uploads" >/dev/null
echo "upload events: moved back to their queue"

# An import that ended stays ended. Its list is copied onto itself: a new version, so a new import. Only if that is safe:
# the import is FAILED, so nothing of it runs; it is no commit or undo; and no later list of its uploader would be
# overwritten by this older one.
table=$(variable TABLE_NAME)
bucket=$(variable BUCKET_NAME)
lost_imports=$(queue LostImports)
remove() { aws sqs delete-message --queue-url "$lost_imports" --receipt-handle "$receipt"; }
while :; do
  letter=$(aws sqs receive-message --queue-url "$lost_imports" --visibility-timeout 120 --wait-time-seconds 2 \
    --query 'Messages[0].[ReceiptHandle,Body]' --output text)
  case $letter in None | "") break ;; esac
  receipt=$(printf '%s' "$letter" | cut -f1)
  import=$(printf '%s' "$letter" | sed -n 's/.*"import" *: *"\([a-z0-9]*\)".*/\1/p')
  item=$(aws dynamodb get-item --table-name "$table" --consistent-read --output text \
    --key "{\"pk\":{\"S\":\"IMPORT#$import\"},\"sk\":{\"S\":\"IMPORT\"}}" \
    --query 'Item.[state.S,follows.S,createdAt.S,uploader.M.role.S,uploader.M.organisation.S,upload.M.key.S]')
  value() { printf '%s' "$item" | cut -f"$1"; }
  state=$(value 1) follows=$(value 2) key=$(value 6)
  case $state in
    None | "") echo "import $import: it is not stored; its dead letter stays" && continue ;;
    COMPLETED | CANCELLED | HELD | REJECTED) remove && echo "import $import: it is $state, nothing to do" && continue ;;
    FAILED) ;;
    *) echo "import $import: it is $state; the sweep or endImport ends it first, then run this again" && continue ;;
  esac
  if [ "$follows" != None ]; then
    remove && echo "import $import: it applied or undid import $follows; who asked for it may ask again" && continue
  fi
  later=$(aws dynamodb query --table-name "$table" --index-name byPerson --select COUNT --query Count --output text \
    --key-condition-expression "pk1 = :uploader AND sk1 > :own" --expression-attribute-values \
    "{\":uploader\":{\"S\":\"UPLOADER#$(value 4)#$(value 5)\"},\":own\":{\"S\":\"IMPORT#$(value 3)#$import\"}}")
  if [ "$later" != 0 ]; then
    remove && echo "import $import: $(value 5) has sent $later later lists, which $key would overwrite; ask them" && continue
  fi
  aws s3 cp "s3://$bucket/$key" "s3://$bucket/$key" --metadata-directive REPLACE --content-type text/csv >/dev/null
  remove
  echo "import $import: $key is imported again"
done
