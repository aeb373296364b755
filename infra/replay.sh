#!/bin/sh
# Brings back what was lost: infra/replay.sh STAGE
# Needs the AWS CLI, signed in to the stage's account and region. May be run again at any time.
set -eu
stage=${1:?usage: infra/replay.sh STAGE}

queue() { aws sqs list-queues --queue-name-prefix "hamta-$stage-$1Queue" --query 'QueueUrls[0]' --output text; }
variable() {
  aws lambda get-function-configuration --function-name "hamta-$stage-intake" \
    --query "Environment.Variables.$1" --output text
}

# Upload events go back to their queue. Intake takes an upload once, however often it hears of it.
lost_uploads=$(aws sqs get-queue-attributes --queue-url "$(queue LostUploads)" --attribute-names QueueArn \
  --query 'Attributes.QueueArn' --output text)
aws sqs start-message-move-task --source-arn "$lost_uploads" >/dev/null
echo "upload events: on their way back"

# An import that ended stays ended. Its list is put in its place again: a new version, so a new import.
table=$(variable TABLE_NAME)
bucket=$(variable BUCKET_NAME)
lost_imports=$(queue LostImports)
while :; do
  letter=$(aws sqs receive-message --queue-url "$lost_imports" --visibility-timeout 120 --wait-time-seconds 2 \
    --query 'Messages[0].[ReceiptHandle,Body]' --output text)
  case $letter in None | "") break ;; esac
  receipt=$(printf '%s' "$letter" | cut -f1)
  import=$(printf '%s' "$letter" | sed -n 's/.*"import" *: *"\([a-z0-9]*\)".*/\1/p')
  key=$(aws dynamodb get-item --table-name "$table" --query 'Item.upload.M.key.S' --output text \
    --key "{\"pk\":{\"S\":\"IMPORT#$import\"},\"sk\":{\"S\":\"IMPORT\"}}")
  case $key in
    None | "") echo "import $import: no upload is known; its letter stays" && continue ;;
  esac
  aws s3 cp "s3://$bucket/$key" "s3://$bucket/$key" --metadata-directive REPLACE --content-type text/csv >/dev/null
  aws sqs delete-message --queue-url "$lost_imports" --receipt-handle "$receipt"
  echo "import $import: $key is taken in again"
done
